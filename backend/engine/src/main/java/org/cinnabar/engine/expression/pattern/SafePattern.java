package org.cinnabar.engine.expression.pattern;

import java.util.regex.Pattern;

/**
 * A pattern for whole texts (文本模式). Its canonical form spells out every class and needs no anchors,
 * so that Java, JavaScript (flag {@code u}) and PostgreSQL agree on it.
 */
public final class SafePattern {

    /** The longest text that is ever matched, in characters. */
    public static final int MAX_TEXT = 1000;

    private final String canonical;
    private final Pattern compiled;

    private SafePattern(String canonical) {
        this.canonical = canonical;
        this.compiled = Pattern.compile(canonical);
    }

    /** Reads a pattern as an author writes it. */
    public static SafePattern read(String text) throws InvalidPattern {
        return new SafePattern(new PatternReader(text).canonical());
    }

    /** A pattern whose canonical form is known. */
    public static SafePattern ofCanonical(String canonical) {
        return new SafePattern(canonical);
    }

    /** The form that every back end understands alike. */
    public String canonical() {
        return canonical;
    }

    /** Whether a text is too long to be matched. */
    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > MAX_TEXT;
    }

    /** Whether the whole text fits; a text that is too long does not. */
    public boolean fits(String text) {
        return !isTooLong(text) && compiled.matcher(text).matches();
    }
}
