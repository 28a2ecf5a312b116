package org.cinnabar.engine.expression.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class SafePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^\\d{4}$ [0-9]{4}",
                "\\w+ [A-Za-z0-9_]+",
                "a.b a[^\\n]b",
                "(a|b){2} (?:a|b){2}",
                "(?:a)? (?:a)?",
                "[\\d\\w_-] [0-9A-Za-z0-9__\\-]",
                "[^A-Z] [^A-Z]",
                "a\\.b\\- a\\.b-",
                "[\\]\\[] [\\]\\[]",
                "a{2,} a{2,}"
            })
    void writesPatternsInCanonicalForm(String pattern, String canonical) throws InvalidPattern {
        assertThat(SafePattern.read(pattern).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?<n>a)",
                "(?i)a",
                "(a)\\1",
                "\\bword",
                "\\p{L}",
                "a++",
                "a*?",
                "a{256}",
                "a{2,1}",
                "a{x}",
                "(a",
                "a)",
                "[a",
                "[]",
                "[z-a]",
                "[a&&b]",
                "[[:alpha:]]",
                "*a",
                "a**",
                "a\\",
                "^a^",
                "a$b",
                "}",
                "\\n"
            })
    void refusesWhatEnginesReadDifferently(String pattern) {
        assertThatThrownBy(() -> SafePattern.read(pattern)).isInstanceOf(InvalidPattern.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a|a){30}",
                "(a*)*",
                "([a-z]{1,9}){1,9}",
                ".*.*.*",
                "(a?){30}",
                "((a|b)|(c|d)){20}"
            })
    void refusesWhatCanMatchInTooManyWays(String pattern) {
        assertThatThrownBy(() -> SafePattern.read(pattern))
                .isInstanceOf(InvalidPattern.class)
                .hasMessageContaining("too many ways");
    }

    @Test
    void allowsWhatAuthorsNeed() throws InvalidPattern {
        assertThat(SafePattern.read("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}"))
                .satisfies(it -> assertThat(it.fits("91350100M000100Y43")).isTrue());
        assertThat(SafePattern.read("1[0-9]{10}|0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?"))
                .satisfies(it -> assertThat(it.fits("0991-1234567-12")).isTrue())
                .satisfies(it -> assertThat(it.fits("0991-1234567-")).isFalse());
        assertThat(SafePattern.read("[一-龥（）()]{2,50}"))
                .satisfies(it -> assertThat(it.fits("天业化工（集团）")).isTrue());
    }

    @Test
    void isFastOnTheWorstItAllows() throws InvalidPattern {
        SafePattern pattern = SafePattern.read(".*a.*b");
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(pattern.fits("a".repeat(1000))).isFalse());
    }

    @Test
    void fitsNoTextBeyondItsLimit() throws InvalidPattern {
        SafePattern pattern = SafePattern.read("a*");
        assertThat(pattern.fits("a".repeat(1000))).isTrue();
        assertThat(pattern.fits("a".repeat(1001))).isFalse();
    }
}
