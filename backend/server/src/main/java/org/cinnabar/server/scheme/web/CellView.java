package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The stated properties of the cells (单元格属性) of a row or column. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellView(
        @Schema(allowableValues = {"decimal", "integer", "text", "date", "boolean", "code"})
                @Nullable String type,
        @Nullable Integer scale,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String codeList,
        @Nullable LocalizedText unit,
        @Nullable Boolean required,
        @Nullable String min,
        @Nullable String max,
        @Nullable String computed,
        @Nullable String prefill,
        @Nullable Boolean readonly,
        @Nullable LocalizedText explanation) {

    static CellView of(CellDefinition cell) {
        return new CellView(
                cell.type() == null ? null : cell.type().name().toLowerCase(Locale.ROOT),
                cell.scale(),
                cell.maxLength(),
                text(cell.pattern()),
                text(cell.codeList()),
                cell.unit(),
                cell.required(),
                text(cell.min()),
                text(cell.max()),
                text(cell.computed()),
                text(cell.prefill()),
                cell.readonly(),
                cell.explanation());
    }

    private static @Nullable String text(@Nullable SourceText source) {
        return source == null ? null : source.text();
    }
}
