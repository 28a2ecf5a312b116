package org.cinnabar.engine.expression.pattern;

/** The text of a pattern while it is being read (模式文本), and the place reached in it. */
final class PatternText {

    private final String text;
    private int position;

    PatternText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean isTooLong() {
        return SafePattern.isTooLong(text);
    }

    boolean isAtEnd() {
        return position >= text.length();
    }

    boolean isLast() {
        return position == text.length() - 1;
    }

    boolean at(char expected) {
        return !isAtEnd() && text.charAt(position) == expected;
    }

    boolean atAny(String characters) {
        return !isAtEnd() && characters.indexOf(text.charAt(position)) >= 0;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, position);
    }

    void skip(int characters) {
        position += characters;
    }

    /** The next character, which is then behind. */
    int next() {
        int next = text.codePointAt(position);
        position += Character.charCount(next);
        return next;
    }

    String since(int start) {
        return text.substring(start, position);
    }

    /** The character after a backslash: a sign that stands for itself, or one of {@code d w}. */
    int escaped() throws InvalidPattern {
        if (isAtEnd()) {
            throw new InvalidPattern(position, "“\\”后缺少字符", "nothing follows the “\\”");
        }
        int escaped = next();
        if (Character.isLetterOrDigit(escaped) && escaped != 'd' && escaped != 'w') {
            throw new InvalidPattern(
                    position - 1,
                    "只支持 \\d、\\w 和符号的转义",
                    "only \\d, \\w and escaped signs are allowed");
        }
        return escaped;
    }
}
