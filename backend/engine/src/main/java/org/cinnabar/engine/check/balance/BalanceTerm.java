package org.cinnabar.engine.check.balance;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** One amount of a balance (平衡项): what it is, and the factor that brings it to the common unit. */
public record BalanceTerm(
        Part part, LocalizedText label, SourceText value, @Nullable String factor) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

    /** Where an amount stands (平衡方向): in stock before, coming in, going out, in stock after. */
    public enum Part {
        OPENING,
        INPUT,
        OUTPUT,
        CLOSING
    }

    boolean isSupply() {
        return part == Part.OPENING || part == Part.INPUT;
    }

    /** The formula of the amount in the balance's own measure unit. */
    public SourceText amount() {
        return new SourceText(formula(), value.location());
    }

    String formula() {
        String text = value.text().strip();
        String operand = NAME.matcher(text).matches() ? text : "(" + text + ")";
        return factor == null ? operand : operand + " * " + factor;
    }
}
