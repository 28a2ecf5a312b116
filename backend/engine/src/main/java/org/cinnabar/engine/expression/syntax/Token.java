package org.cinnabar.engine.expression.syntax;

/**
 * A word of a formula (词): what it is, its content, and where it stands. The content of a text is
 * without quotation marks, that of everything else as written.
 */
record Token(Kind kind, String content, int start, int end) {

    /** What sort of word it is. */
    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isOperator(String symbol) {
        return kind == Kind.OPERATOR && content.equals(symbol);
    }
}
