package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.server.scheme.source.PackNode.Mapping;

import java.util.Locale;

/** Reads the properties of cells (单元格属性) from rows and columns. */
final class CellReader {
    private CellReader() {}

    static CellDefinition cell(Mapping owner) {
        return new CellDefinition(
                Texts.constant(
                        owner, "type", CellType.class, name -> name.toUpperCase(Locale.ROOT)),
                Texts.integer(owner, "scale"),
                Texts.integer(owner, "maxLength"),
                Texts.source(owner, "pattern"),
                Texts.source(owner, "codeList"),
                Texts.optionalLocalized(owner, "unit"),
                Texts.flag(owner, "required"),
                Texts.source(owner, "min"),
                Texts.source(owner, "max"),
                Texts.source(owner, "computed"),
                Texts.source(owner, "prefill"),
                Texts.flag(owner, "readonly"),
                Texts.optionalLocalized(owner, "explanation"));
    }
}
