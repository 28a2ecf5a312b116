package org.cinnabar.engine.expression.value;

import org.cinnabar.engine.form.CellType;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the text of a cell as a value of the cell's type (取值). */
public final class CellReader {

    private CellReader() {}

    /** Blank for the empty text, undefined for a text that is not of the type. */
    public static Value read(CellType type, String text) {
        if (text.isEmpty()) {
            return Missing.BLANK;
        }
        return switch (type) {
            case DECIMAL -> Decimal.parse(text);
            case INTEGER -> integer(text);
            case TEXT, CODE -> new TextValue(text);
            case DATE -> date(text);
            case BOOLEAN -> bool(text);
        };
    }

    private static Value integer(String text) {
        Value value = Decimal.parse(text);
        return value instanceof Decimal number && number.decimals() == 0
                ? value
                : Missing.UNDEFINED;
    }

    private static Value bool(String text) {
        return switch (text) {
            case "true" -> BooleanValue.TRUE;
            case "false" -> BooleanValue.FALSE;
            default -> Missing.UNDEFINED;
        };
    }

    private static Value date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Missing.UNDEFINED;
        }
        return date(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** A day of the years 1 to 9999; undefined when there is no such day. */
    public static Value date(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            return Missing.UNDEFINED;
        }
        try {
            return new DateValue(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Missing.UNDEFINED;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
