package org.cinnabar.server.submission.comparison;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.submission.Place;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A period beside the one before (与上期比较): the numbers people enter or the forms compute, but not
 * those the forms copy from the period before.
 */
public final class PeriodComparison {

    private PeriodComparison() {}

    /** Every number that differs, in the order of the forms. */
    public static List<PeriodChange> of(
            List<FormDefinition> forms, SubmissionData previous, SubmissionData current) {
        List<PeriodChange> changes = new ArrayList<>();
        for (FormDefinition form : forms) {
            FormData was = previous.form(form.key());
            FormData is = current.form(form.key());
            form.fixedTables().forEach(table -> fixed(form, table, was, is, changes));
            form.floatingTables().forEach(table -> floating(form, table, was, is, changes));
        }
        return changes.stream().filter(PeriodChange::isChange).toList();
    }

    /**
     * The greatest change in percent; empty when a number was zero or blank before and is not now,
     * or the other way round.
     */
    public static Optional<BigDecimal> greatest(List<PeriodChange> changes) {
        BigDecimal greatest = BigDecimal.ZERO;
        for (PeriodChange change : changes) {
            BigDecimal percent = change.percent();
            if (percent == null) {
                return Optional.empty();
            }
            greatest = greatest.max(percent.abs());
        }
        return Optional.of(greatest);
    }

    private static void fixed(
            FormDefinition form,
            FixedTable table,
            FormData previous,
            FormData current,
            List<PeriodChange> changes) {
        for (Row row : table.rows()) {
            for (Column column : table.leaves()) {
                if (table.cell(row, column).filter(PeriodComparison::isOwnNumber).isPresent()) {
                    String key = table.cellKey(row, column);
                    changes.add(
                            PeriodChange.of(
                                    Place.of(form.key()).cell(key),
                                    number(previous.cell(key)),
                                    number(current.cell(key))));
                }
            }
        }
    }

    private static void floating(
            FormDefinition form,
            FloatingTable table,
            FormData previous,
            FormData current,
            List<PeriodChange> changes) {
        for (Column column : table.leaves()) {
            String key = column.key();
            CellDefinition cell = column.cell();
            if (key != null && cell != null && isOwnNumber(cell)) {
                changes.add(
                        PeriodChange.of(
                                Place.of(form.key()).table(table.key()).cell(key),
                                sum(previous.rows(table.key()), key),
                                sum(current.rows(table.key()), key)));
            }
        }
    }

    private static boolean isOwnNumber(CellDefinition cell) {
        boolean number = cell.type() == CellType.DECIMAL || cell.type() == CellType.INTEGER;
        return number && (cell.isEntered() || cell.computed() != null);
    }

    private static @Nullable BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> number(row.getOrDefault(column, "")))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The number in a text; null when it is blank, or no number yet. */
    private static @Nullable BigDecimal number(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException notYet) {
            return null;
        }
    }
}
