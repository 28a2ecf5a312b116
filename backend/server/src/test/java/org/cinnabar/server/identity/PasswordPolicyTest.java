package org.cinnabar.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.platform.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefgh12", "abcdefgh-12", "ABCDEFGH-12", "一二三四五六七八Ab1"})
    void acceptsThreeKindsOfCharacters(String password) {
        assertThat(broken("somebody", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdef12-, PASSWORD_LENGTH",
        "abcdefgh12, PASSWORD_KINDS",
        "ABCDEFGHIJ, PASSWORD_KINDS",
        "Clerk-1-2026, PASSWORD_CONTAINS_USERNAME",
        "CLERK-1-x-2026, PASSWORD_CONTAINS_USERNAME"
    })
    void namesTheRuleThatIsBroken(String password, String rule) {
        assertThat(broken("clerk-1", password)).containsExactly(rule);
    }

    @Test
    void namesEveryBrokenRule() {
        assertThat(broken("abc", "abc"))
                .containsExactly("PASSWORD_LENGTH", "PASSWORD_KINDS", "PASSWORD_CONTAINS_USERNAME");
    }

    @Test
    void boundsTheLength() {
        assertThat(broken("x", "Aa1" + "b".repeat(125))).isEmpty();
        assertThat(broken("x", "Aa1" + "b".repeat(126))).containsExactly("PASSWORD_LENGTH");
    }

    private static List<String> broken(String username, String password) {
        return PasswordPolicy.violations(username, password).stream().map(Violation::code).toList();
    }
}
