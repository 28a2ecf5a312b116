package org.cinnabar.engine.expression.pattern;

/**
 * Reads a pattern, writes it in canonical form, and counts in how many ways it can match (模式检查):
 * what a backtracking matcher might have to try. Nested repetitions multiply quickly and are
 * refused.
 */
final class PatternReader {

    private static final double MAX_WAYS = 2_000_000;
    private static final int MAX_DEPTH = 20;
    private static final String SYNTAX = "^$\\.*+?()[]{}|";

    private final PatternText text;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    PatternReader(String text) {
        this.text = new PatternText(text);
    }

    String canonical() throws InvalidPattern {
        if (text.isTooLong()) {
            throw new InvalidPattern(0, "模式过长", "the pattern is too long");
        }
        if (text.at('^')) {
            text.skip(1);
        }
        double ways = alternatives();
        if (!text.isAtEnd()) {
            throw new InvalidPattern(text.position(), "多余的“)”", "an unmatched “)”");
        }
        checked(ways);
        return out.toString();
    }

    private double alternatives() throws InvalidPattern {
        double ways = sequence();
        while (text.at('|')) {
            text.skip(1);
            out.append('|');
            ways += sequence();
        }
        return ways;
    }

    private double sequence() throws InvalidPattern {
        double ways = 1;
        while (!text.isAtEnd() && !text.atAny("|)")) {
            if (text.at('$') && text.isLast()) {
                text.skip(1);
                break;
            }
            double ofAtom = atom();
            Repetition repetition = Repetition.read(text);
            out.append(repetition.written());
            ways = checked(ways * repetition.times(ofAtom));
        }
        return ways;
    }

    /** Reads one atom; the number of ways it matches. */
    private double atom() throws InvalidPattern {
        int start = text.position();
        int next = text.next();
        switch (next) {
            case '(' -> {
                return group();
            }
            case '[' -> out.append(new ClassReader(text).canonical());
            case '.' -> out.append("[^\\n]");
            case '\\' -> escape();
            default -> {
                if (SYNTAX.indexOf(next) >= 0) {
                    throw new InvalidPattern(start, "此处不能用该符号", "this sign has no meaning here");
                }
                out.appendCodePoint(next);
            }
        }
        return 1;
    }

    private double group() throws InvalidPattern {
        if (text.startsWith("?:")) {
            text.skip(2);
        } else if (text.at('?')) {
            throw new InvalidPattern(text.position(), "不支持环视等特殊组", "only plain groups are allowed");
        }
        if (++depth > MAX_DEPTH) {
            throw new InvalidPattern(text.position(), "嵌套过深", "nested too deeply");
        }
        out.append("(?:");
        double ways = alternatives();
        if (!text.at(')')) {
            throw new InvalidPattern(text.position(), "缺少“)”", "a “)” is missing");
        }
        text.skip(1);
        depth--;
        out.append(')');
        return ways;
    }

    private void escape() throws InvalidPattern {
        int escaped = text.escaped();
        switch (escaped) {
            case 'd' -> out.append("[0-9]");
            case 'w' -> out.append("[A-Za-z0-9_]");
            default -> {
                if (SYNTAX.indexOf(escaped) >= 0) {
                    out.append('\\');
                }
                out.appendCodePoint(escaped);
            }
        }
    }

    private static double checked(double ways) throws InvalidPattern {
        if (ways > MAX_WAYS) {
            throw new InvalidPattern(
                    0, "匹配方式过多，可能使系统停顿", "it can match in too many ways and might stall");
        }
        return ways;
    }
}
