package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a password must be like (口令策略). */
public final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int KINDS = 3;

    private PasswordPolicy() {}

    /**
     * Refuses a weak password.
     *
     * @throws PasswordTooWeak with every rule it breaks
     */
    public static void check(String username, String password) {
        List<Violation> broken = violations(username, password);
        if (!broken.isEmpty()) {
            throw new PasswordTooWeak(broken);
        }
    }

    /** Every rule the password breaks. */
    public static List<Violation> violations(String username, String password) {
        List<Violation> broken = new ArrayList<>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            broken.add(
                    violation(
                            "PASSWORD_LENGTH",
                            "密码应为 %d 至 %d 个字符。".formatted(SHORTEST, LONGEST),
                            "A password has %d to %d characters.".formatted(SHORTEST, LONGEST)));
        }
        if (kinds(password) < KINDS) {
            broken.add(
                    violation(
                            "PASSWORD_KINDS",
                            "密码应包含大写字母、小写字母、数字、其他字符中的至少三种。",
                            "A password has at least three of: capital letters, small letters,"
                                    + " digits, other characters."));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            broken.add(
                    violation(
                            "PASSWORD_CONTAINS_USERNAME",
                            "密码不能包含用户名。",
                            "A password does not contain the user name."));
        }
        return List.copyOf(broken);
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    private static Violation violation(String code, String zh, String en) {
        return new Violation(code, zh, en, Map.of("field", "password"));
    }
}
