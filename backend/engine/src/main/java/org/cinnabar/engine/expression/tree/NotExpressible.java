package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.form.LocalizedText;

/** A formula that a back end cannot express in its own language (无法表达), and precisely why. */
public final class NotExpressible extends RuntimeException {

    private final LocalizedText reason;

    public NotExpressible(String zh, String en) {
        super(en, null, false, false);
        this.reason = new LocalizedText(zh, en);
    }

    /** Why, for the author of the formula. */
    public LocalizedText reason() {
        return reason;
    }
}
