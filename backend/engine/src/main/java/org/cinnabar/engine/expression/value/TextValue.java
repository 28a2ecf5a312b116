package org.cinnabar.engine.expression.value;

/** A text or a code (文本). */
public record TextValue(String text) implements Value {

    /** The number of characters, each counted once however it is encoded. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The characters from {@code start} (counted from 0) on, at most {@code count} of them. */
    public TextValue part(int start, int count) {
        int length = length();
        int from = Math.min(start, length);
        int to = (int) Math.min((long) from + count, length);
        return new TextValue(
                text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
    }
}
