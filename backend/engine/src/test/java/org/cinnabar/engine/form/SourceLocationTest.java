package org.cinnabar.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLocationTest {

    private static final SourceLocation START = new SourceLocation("f", 3, 10);

    @Test
    void countsColumnsOnTheFirstLineFromItsStart() {
        assertThat(START.inside("a + b", 0)).hasToString("f:3:10");
        assertThat(START.inside("a + b", 4)).hasToString("f:3:14");
        assertThat(START.inside("a", 99)).hasToString("f:3:11");
    }

    @Test
    void countsColumnsOnLaterLinesFromTheirOwnStart() {
        assertThat(START.inside("a\n + b\nc", 2)).hasToString("f:4:1");
        assertThat(START.inside("a\n + b\nc", 5)).hasToString("f:4:4");
        assertThat(START.inside("a\n + b\nc", 7)).hasToString("f:5:1");
        assertThat(START.inside("\n\n", 2)).hasToString("f:5:1");
    }
}
