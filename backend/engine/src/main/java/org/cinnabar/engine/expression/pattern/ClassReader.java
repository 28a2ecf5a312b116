package org.cinnabar.engine.expression.pattern;

/** Reads a character class such as {@code [0-9A-F]} (字符集), after its opening bracket. */
final class ClassReader {

    private static final int DIGITS = -1;
    private static final int WORD = -2;

    private final PatternText text;
    private final StringBuilder members = new StringBuilder();

    ClassReader(PatternText text) {
        this.text = text;
    }

    /** The class in canonical form. */
    String canonical() throws InvalidPattern {
        int start = text.position() - 1;
        boolean negated = text.at('^');
        if (negated) {
            text.skip(1);
        }
        while (!text.isAtEnd() && !text.at(']')) {
            member();
        }
        if (text.isAtEnd() || members.isEmpty()) {
            throw new InvalidPattern(start, "字符集不完整", "an unfinished class");
        }
        text.skip(1);
        return (negated ? "[^" : "[") + members + "]";
    }

    private void member() throws InvalidPattern {
        int start = text.position();
        int first = character();
        if (first == DIGITS || first == WORD) {
            members.append(first == DIGITS ? "0-9" : "A-Za-z0-9_");
            return;
        }
        append(first);
        if (text.at('-') && !text.startsWith("-]")) {
            text.skip(1);
            int last = character();
            if (last < first) {
                throw new InvalidPattern(start, "范围颠倒", "a range that runs backwards");
            }
            members.append('-');
            append(last);
        }
    }

    private int character() throws InvalidPattern {
        if (text.isAtEnd()) {
            throw new InvalidPattern(text.position(), "字符集不完整", "an unfinished class");
        }
        int next = text.next();
        if (next == '[' || next == '&' && text.at('&')) {
            throw new InvalidPattern(
                    text.position() - 1, "字符集中不支持该写法", "this is not allowed in a class");
        }
        if (next != '\\') {
            return next;
        }
        int escaped = text.escaped();
        return escaped == 'd' ? DIGITS : escaped == 'w' ? WORD : escaped;
    }

    private void append(int character) {
        if ("\\[]^-".indexOf(character) >= 0) {
            members.append('\\');
        }
        members.appendCodePoint(character);
    }
}
