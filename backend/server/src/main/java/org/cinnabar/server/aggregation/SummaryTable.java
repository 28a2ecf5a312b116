package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.form.SummaryRule;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.Counts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a generated form (综合表生成): totals and counts first, then what follows from them. */
final class SummaryTable {

    private final PublishedScheme scheme;
    private final FormDefinition form;
    private final FloatingTable table;

    SummaryTable(PublishedScheme scheme, FormDefinition form) {
        this.scheme = scheme;
        this.form = form;
        this.table = form.floatingTables().findFirst().orElseThrow();
    }

    /** What counts and totals say of a group of units (汇总依据). */
    record Group(Counts counts, Map<String, BigDecimal> sums) {

        Group plus(Group other) {
            Map<String, BigDecimal> both = new LinkedHashMap<>(sums);
            other.sums.forEach((column, value) -> both.merge(column, value, BigDecimal::add));
            return new Group(counts.plus(other.counts), both);
        }
    }

    /** The values of each group's line, by the column's key. */
    List<Map<String, String>> lines(List<Group> groups, String period) {
        List<Map<String, String>> filled = groups.stream().map(this::filled).toList();
        SubmissionData data =
                new SubmissionData(
                        scheme.definition().key(),
                        scheme.definition().version(),
                        period,
                        Map.of(),
                        Map.of(form.key(), new FormData(Map.of(), Map.of(table.key(), filled))),
                        Map.of());
        return scheme
                .program()
                .compute(data, RelatedSubmissions.none())
                .submission()
                .form(form.key())
                .rows(table.key())
                .stream()
                .map(SummaryTable::withoutBlanks)
                .toList();
    }

    private Map<String, String> filled(Group group) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.leaves()) {
            String text = text(column, group);
            if (column.key() != null && text != null) {
                values.put(column.key(), text);
            }
        }
        return values;
    }

    private static @Nullable String text(Column column, Group group) {
        return switch (column.summary()) {
            case null -> null;
            case SummaryRule.Sum sum -> rounded(column.cell(), group.sums().get(column.key()));
            case SummaryRule.Count count ->
                    Integer.toString(
                            switch (count.counted()) {
                                case DUE -> group.counts().due();
                                case ACCEPTED -> group.counts().accepted();
                            });
        };
    }

    private static @Nullable String rounded(
            @Nullable CellDefinition cell, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        Integer scale = cell == null ? null : cell.scale();
        return (scale == null ? value : value.setScale(scale, RoundingMode.HALF_UP))
                .toPlainString();
    }

    private static Map<String, String> withoutBlanks(Map<String, String> line) {
        Map<String, String> values = new LinkedHashMap<>(line);
        values.values().removeIf(String::isBlank);
        return values;
    }
}
