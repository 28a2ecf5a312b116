package org.cinnabar.server.aggregation;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.sql.SqlBackend;
import org.cinnabar.engine.sql.SqlStore;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The analysis tables as checks read them in SQL (分析库取数): those members of a population whose ids
 * lie in a span, with the unit's submission of the period before.
 */
public final class MartLayout implements SqlStore {

    private final PopulationFilter filter;
    private final UUID first;
    private final UUID last;
    private final Map<String, List<MartTable>> tables = new HashMap<>();

    /**
     * @param forms those of the scheme, in the version that the checks are compiled against
     * @param first the smallest id of the span
     * @param last the greatest one
     */
    public MartLayout(
            Collection<FormDefinition> forms, PopulationFilter filter, UUID first, UUID last) {
        this.filter = filter;
        this.first = first;
        this.last = last;
        forms.forEach(form -> tables.put(form.key(), MartTable.of(filter.scheme(), form)));
    }

    /** Without any submission: for questions about the layout alone. */
    public static MartLayout of(PublishedScheme scheme) {
        UUID any = new UUID(0, 0);
        PopulationFilter nobody =
                new PopulationFilter(scheme.definition().key(), List.of(""), Set.of(""));
        return new MartLayout(scheme.forms(), nobody, any, any);
    }

    /** Why SQL over the analysis tables cannot say a check; empty when it can. */
    public static Optional<LocalizedText> refusal(PublishedScheme scheme, Check check) {
        try {
            new SqlBackend(of(scheme), scheme.codeLists()).check(check);
            return Optional.empty();
        } catch (NotExpressible refused) {
            return Optional.of(refused.reason());
        }
    }

    @Override
    public String submissions() {
        return """
        (SELECT m.submission_id, m.period, m.register, p.submission_id AS previous_id
        FROM mart.submission m
        LEFT JOIN mart.submission p ON p.unit_id = m.unit_id AND p.scheme = m.scheme
            AND p.period = CASE m.period %s END
        WHERE m.scheme = %s AND m.period IN (%s) AND m.unit_type IN (%s)
            AND m.submission_id BETWEEN %s AND %s)\
        """
                .formatted(
                        before(),
                        quoted(filter.scheme()),
                        listed(filter.periods()),
                        listed(filter.unitTypes()),
                        quoted(first.toString()),
                        quoted(last.toString()));
    }

    private String before() {
        return filter.periods().stream()
                .map(period -> "WHEN %s THEN %s".formatted(quoted(period), quoted(before(period))))
                .collect(Collectors.joining(" "));
    }

    /** The period before; what is no period has none. */
    static String before(String period) {
        return ReportingPeriod.parse(period).map(it -> it.previous().toString()).orElse("");
    }

    @Override
    public String previous(int steps) {
        if (steps != 1) {
            throw new NotExpressible("分析库只能回看一期", "the analysis tables look back one period only");
        }
        return "s.previous_id";
    }

    @Override
    public String period() {
        return "s.period";
    }

    @Override
    public String register(String attribute) {
        return "nullif(s.register ->> %s, '')".formatted(quoted(attribute));
    }

    @Override
    public String cells(String form) {
        return named(table(form, null));
    }

    @Override
    public String rows(String form, String table) {
        return named(table(form, table));
    }

    @Override
    public Stored cell(String form, String cell) {
        return stored(table(form, null), cell);
    }

    @Override
    public Stored column(String form, String table, String column) {
        return stored(table(form, table), column);
    }

    @Override
    public List<String> cellKeys(String form) {
        return tables(form).stream()
                .filter(table -> table.floating() == null)
                .flatMap(table -> table.columns().stream())
                .map(MartColumn::cell)
                .toList();
    }

    @Override
    public List<String> tableKeys(String form) {
        return tables(form).stream().flatMap(table -> floating(table).stream()).toList();
    }

    @Override
    public List<String> columnKeys(String form, String table) {
        return table(form, table).columns().stream().map(MartColumn::cell).toList();
    }

    private static List<String> floating(MartTable table) {
        return table.floating() == null ? List.of() : List.of(table.floating());
    }

    private static String named(MartTable table) {
        return "mart.\"%s\"".formatted(table.name());
    }

    private static Stored stored(MartTable table, String cell) {
        return table.columns().stream()
                .filter(column -> column.cell().equals(cell))
                .map(MartLayout::stored)
                .findFirst()
                .orElseThrow(() -> notStored(table.form() + "." + cell));
    }

    private static Stored stored(MartColumn column) {
        String name = "\"%s\"".formatted(column.name());
        return switch (column.kind()) {
            case NUMBER -> new Stored(name, ValueType.NUMBER, column.scale());
            case DATE -> new Stored(name, ValueType.DATE, null);
            case TEXT -> new Stored(name, ValueType.TEXT, null);
            case TRUTH -> new Stored(name, ValueType.BOOLEAN, null);
        };
    }

    private MartTable table(String form, @Nullable String floating) {
        return tables(form).stream()
                .filter(table -> Objects.equals(table.floating(), floating))
                .findFirst()
                .orElseThrow(() -> notStored(form));
    }

    /** Forms that no unit fills, and the foot, are not extracted. */
    private List<MartTable> tables(String form) {
        List<MartTable> found = tables.getOrDefault(form, List.of());
        if (found.isEmpty()) {
            throw notStored(form);
        }
        return found;
    }

    private static NotExpressible notStored(String name) {
        return new NotExpressible("分析库中没有 " + name, name + " is not in the analysis store");
    }

    private static String listed(Collection<String> texts) {
        return texts.stream().sorted().map(MartLayout::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
