package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.LocalizedText;

import java.util.Locale;

/** The type of a value in the language (值类型); a code is a text. */
public enum ValueType {
    NUMBER("数值", "number"),
    TEXT("文本", "text"),
    BOOLEAN("逻辑值", "truth value"),
    DATE("日期", "date");

    private final LocalizedText title;

    ValueType(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    /** What authors call it. */
    public LocalizedText title() {
        return title;
    }

    /**
     * The name in a compiled program: {@code number}, {@code text}, {@code boolean}, {@code date}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that a cell's content has in formulas. */
    public static ValueType of(CellType cell) {
        return switch (cell) {
            case DECIMAL, INTEGER -> NUMBER;
            case TEXT, CODE -> TEXT;
            case DATE -> DATE;
            case BOOLEAN -> BOOLEAN;
        };
    }
}
