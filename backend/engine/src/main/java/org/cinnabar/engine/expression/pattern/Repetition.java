package org.cinnabar.engine.expression.pattern;

/** How often an atom of a pattern may occur (重复次数), and how that is written. */
record Repetition(int min, int max, String written) {

    private static final int MOST = 255;
    private static final int UNBOUNDED = SafePattern.MAX_TEXT;
    private static final Repetition ONCE = new Repetition(1, 1, "");

    /** Reads the repetition behind an atom; exactly once where none is written. */
    static Repetition read(PatternText text) throws InvalidPattern {
        if (!text.atAny("?*+{")) {
            return ONCE;
        }
        int start = text.position();
        Repetition repetition =
                switch (text.next()) {
                    case '?' -> new Repetition(0, 1, "?");
                    case '*' -> new Repetition(0, UNBOUNDED, "*");
                    case '+' -> new Repetition(1, UNBOUNDED, "+");
                    default -> braces(text, start);
                };
        if (text.atAny("?*+{")) {
            throw new InvalidPattern(
                    text.position(), "重复符号不能连用", "a repetition cannot be repeated");
        }
        return repetition;
    }

    private static Repetition braces(PatternText text, int start) throws InvalidPattern {
        int min = number(text);
        int max = min;
        if (text.at(',')) {
            text.skip(1);
            max = text.at('}') ? UNBOUNDED : number(text);
        }
        if (!text.at('}') || min > max) {
            throw new InvalidPattern(start, "重复次数写法有误", "a malformed repetition");
        }
        text.skip(1);
        return new Repetition(min, max, text.since(start));
    }

    private static int number(PatternText text) throws InvalidPattern {
        int start = text.position();
        int number = 0;
        while (text.atAny("0123456789")) {
            number = Math.min(number * 10 + text.next() - '0', MOST + 1);
        }
        if (start == text.position() || number > MOST) {
            throw new InvalidPattern(start, "重复次数应为 0～255", "a repetition must be from 0 to 255");
        }
        return number;
    }

    /** The number of ways in which an atom that matches in {@code ways} ways can be repeated. */
    double times(double ways) {
        return (ways == 1 ? 1 : Math.pow(ways, max)) * (max - min + 1);
    }
}
