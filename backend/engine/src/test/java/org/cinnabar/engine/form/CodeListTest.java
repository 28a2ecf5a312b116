package org.cinnabar.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CodeListTest {

    @Test
    void knowsItsHierarchy() {
        CodeList list = list(item("65", null), item("6501", "65"), item("650104", "6501"));
        assertThat(list.isUnder("650104", "65")).isTrue();
        assertThat(list.isUnder("650104", "650104")).isTrue();
        assertThat(list.isUnder("65", "650104")).isFalse();
        assertThat(list.isUnder("unknown", "65")).isFalse();
        assertThat(list.attributes()).containsExactly("level");
    }

    @Test
    void doesNotRunInCircles() {
        CodeList list = list(item("a", "b"), item("b", "a"));
        assertThat(list.isUnder("a", "b")).isTrue();
        assertThat(list.isUnder("a", "c")).isFalse();
    }

    private static CodeList list(CodeItem... items) {
        return new CodeList("regions", LocalizedText.same("regions"), List.of(items));
    }

    private static CodeItem item(String code, @Nullable String parent) {
        return new CodeItem(code, parent, LocalizedText.same(code), Map.of("level", "1"));
    }
}
