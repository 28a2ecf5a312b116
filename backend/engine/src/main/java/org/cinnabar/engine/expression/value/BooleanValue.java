package org.cinnabar.engine.expression.value;

/** A truth value (逻辑值). */
public enum BooleanValue implements Value {
    TRUE("true"),
    FALSE("false");

    private final String text;

    BooleanValue(String text) {
        this.text = text;
    }

    public static BooleanValue of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    @Override
    public String text() {
        return text;
    }

    public BooleanValue negate() {
        return this == TRUE ? FALSE : TRUE;
    }
}
