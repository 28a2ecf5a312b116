package org.cinnabar.server.submission.filling;

import java.util.regex.Pattern;

/** The plain form of a number as people write it (数字书写): 全角 digits, thousands commas. */
final class WrittenNumber {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int FULL_WIDTH = '０' - '0';

    private WrittenNumber() {}

    /** The plain form; text that is no number stays as it was typed. */
    static String plain(String typed) {
        String narrow = narrowed(typed.strip());
        String ungrouped = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
        return isNumber(ungrouped) ? ungrouped : typed;
    }

    /** Whether it is the plain form of a number. */
    static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static String narrowed(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            narrow.append(narrowed(text.charAt(index)));
        }
        return narrow.toString();
    }

    private static char narrowed(char letter) {
        return switch (letter) {
            case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', '．', '，', '－' ->
                    (char) (letter - FULL_WIDTH);
            case '−' -> '-';
            default -> letter;
        };
    }
}
