package org.cinnabar.engine.expression.pattern;

import org.cinnabar.engine.form.LocalizedText;

/** A pattern is outside the safe subset (模式不合规): where, counted from 0, and why. */
public final class InvalidPattern extends Exception {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient LocalizedText reason;

    InvalidPattern(int index, String zh, String en) {
        super(en + " at " + index);
        this.index = index;
        this.reason = new LocalizedText(zh, en);
    }

    public int index() {
        return index;
    }

    public LocalizedText reason() {
        return reason;
    }
}
