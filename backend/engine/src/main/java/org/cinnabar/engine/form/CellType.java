package org.cinnabar.engine.form;

/** What may be written into a cell (单元格类型). */
public enum CellType {
    DECIMAL,
    INTEGER,
    TEXT,
    DATE,
    BOOLEAN,
    CODE
}
