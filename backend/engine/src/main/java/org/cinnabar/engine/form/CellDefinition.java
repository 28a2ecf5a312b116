package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * What a cell (单元格) may hold and where its value comes from. A part that is null is not stated: a
 * row may leave it to its column.
 */
public record CellDefinition(
        @Nullable CellType type,
        @Nullable Integer scale,
        @Nullable Integer maxLength,
        @Nullable SourceText pattern,
        @Nullable SourceText codeList,
        @Nullable LocalizedText unit,
        @Nullable Boolean required,
        @Nullable SourceText min,
        @Nullable SourceText max,
        @Nullable SourceText computed,
        @Nullable SourceText prefill,
        @Nullable Boolean readonly,
        @Nullable LocalizedText explanation) {

    /** Nothing stated. */
    public static final CellDefinition EMPTY =
            new CellDefinition(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** These properties where stated, otherwise those of {@code other}. */
    public CellDefinition over(CellDefinition other) {
        return new CellDefinition(
                first(type, other.type),
                first(scale, other.scale),
                first(maxLength, other.maxLength),
                first(pattern, other.pattern),
                first(codeList, other.codeList),
                first(unit, other.unit),
                first(required, other.required),
                first(min, other.min),
                first(max, other.max),
                first(computed, other.computed),
                first(prefill, other.prefill),
                first(readonly, other.readonly),
                first(explanation, other.explanation));
    }

    /** The same without the parts that hold for one column only: formulas and read-only. */
    public CellDefinition withoutFormulas() {
        return new CellDefinition(
                type,
                scale,
                maxLength,
                pattern,
                codeList,
                unit,
                required,
                min,
                max,
                null,
                null,
                null,
                explanation);
    }

    /** Whether a person writes this cell, rather than a formula. */
    public boolean isEntered() {
        return computed == null && !(prefill != null && isReadonly());
    }

    /** Whether a person must write this cell (必填). */
    public boolean isRequired() {
        return Boolean.TRUE.equals(required) && isEntered();
    }

    /** Whether the clerk may not change the cell (只读). */
    public boolean isReadonly() {
        return computed != null || Boolean.TRUE.equals(readonly);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
