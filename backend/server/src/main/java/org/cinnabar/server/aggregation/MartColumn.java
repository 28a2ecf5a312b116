package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One column of an analysis table (分析列): a cell of the form.
 *
 * @param name the column's name in SQL
 * @param cell the cell's key in the form, or the column's key in a floating table
 * @param scale decimals of a number, stored as value × 10^scale
 */
record MartColumn(String name, String cell, Kind kind, int scale) {

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");
    private static final int LONGEST_NAME = 63;
    private static final Set<String> OF_EVERY_TABLE =
            Set.of(
                    "year",
                    "period",
                    "submission_id",
                    "row_number",
                    "revision",
                    "unit_id",
                    "unit_type",
                    "region_code",
                    "industry",
                    "office_path",
                    "extracted_at");

    /** What a column holds (列类型). */
    enum Kind {
        NUMBER,
        TEXT,
        /** A truth value, stored as the text {@code true} or {@code false}. */
        TRUTH,
        DATE;

        /** Its name in the analysis store, which knows no truth values. */
        String stored() {
            return this == TRUTH ? TEXT.name() : name();
        }
    }

    static MartColumn of(String cellKey, CellDefinition cell) {
        return new MartColumn(
                name(cellKey),
                cellKey,
                kind(Objects.requireNonNullElse(cell.type(), CellType.TEXT)),
                Objects.requireNonNullElse(cell.scale(), 0));
    }

    /**
     * Different keys have different names, whatever version of the form they come from: {@code
     * mercuryUsed} is {@code mercury_used}, {@code opening.value} {@code opening__value}.
     */
    private static String name(String cellKey) {
        String name =
                UPPER_CASE
                        .matcher(cellKey.replace("_", "_0").replace(".", "__"))
                        .replaceAll("_$0")
                        .toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME) {
            String tail = "_" + UUID.nameUUIDFromBytes(cellKey.getBytes(StandardCharsets.UTF_8));
            return name.substring(0, LONGEST_NAME - tail.length()) + tail.replace('-', '_');
        }
        return OF_EVERY_TABLE.contains(name) ? name + "_" : name;
    }

    private static Kind kind(CellType type) {
        return switch (type) {
            case DECIMAL, INTEGER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case BOOLEAN -> Kind.TRUTH;
            case TEXT, CODE -> Kind.TEXT;
        };
    }

    /** The Java type of what is stored. */
    Class<?> type() {
        return switch (kind) {
            case NUMBER -> Long.class;
            case DATE -> LocalDate.class;
            case TEXT, TRUTH -> String.class;
        };
    }

    /**
     * What is stored for a text of the report, null when blank.
     *
     * @throws ArithmeticException if a number has more decimals than the cell, or does not fit
     */
    @Nullable Object stored(String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> new BigDecimal(text).movePointRight(scale).longValueExact();
            case DATE -> LocalDate.parse(text);
            case TEXT, TRUTH -> text;
        };
    }
}
