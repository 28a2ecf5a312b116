package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A cell, or a column of a floating table, whose value comes from a formula (运算单元格): computed (运算)
 * or prefilled (预填). {@code scale} is null unless it holds numbers.
 */
public record ComputedCell(
        Reference target,
        String form,
        String table,
        String key,
        boolean floating,
        @Nullable Integer scale,
        Formula formula,
        Set<Reference> dependsOn,
        Slot slot) {

    /** The value as it is stored: rounded to the scale, blank when undefined. */
    Value stored(Value value) {
        if (value == Missing.UNDEFINED) {
            return Missing.BLANK;
        }
        return value instanceof Decimal number && scale != null ? number.round(scale) : value;
    }
}
