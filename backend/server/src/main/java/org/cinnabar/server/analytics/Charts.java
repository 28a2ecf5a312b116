package org.cinnabar.server.analytics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import org.cinnabar.server.analytics.ChartData.Freshness;
import org.cinnabar.server.analytics.ChartData.Sums;
import org.cinnabar.server.analytics.StoredCell.Place;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.Dashboard.Grouping;
import org.cinnabar.server.scheme.Dashboard.Term;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Store of the charts' numbers (图表数据): sums over the wide tables of the analysis store. */
@Component
class Charts {

    private static final Field<String> OFFICE_PATH = field(name("office_path"), String.class);
    private static final Field<String> PERIOD = field(name("period"), String.class);
    private static final Field<String> GROUP = field(name("office_group"), String.class);
    private static final Field<BigDecimal> NUMERATOR = field(name("numerator"), BigDecimal.class);
    private static final Field<BigDecimal> DENOMINATOR =
            field(name("denominator"), BigDecimal.class);

    private final Sql sql;
    private final StoredCells cells;

    Charts(Sql sql, StoredCells cells) {
        this.sql = sql;
        this.cells = cells;
    }

    /**
     * One bar before it has a name.
     *
     * @param officePath the office whose subtree is summed; the viewer's own when not by region
     */
    record Bar(String officePath, @Nullable String period, Sums sums) {}

    /** The sums of a chart below an office, grouped by the offices next below and by period. */
    Flux<Bar> bars(ChartQuestion asked) {
        boolean ratio = asked.measure().denominator() != null;
        return cells.of(asked.scheme())
                .flatMapMany(known -> sql.many(dsl -> grouped(dsl, parts(asked, known))))
                .map(
                        row ->
                                new Bar(
                                        row.value1(),
                                        row.value2(),
                                        new Sums(ratio, row.value3(), row.value4())));
    }

    private static Select<Record4<String, String, BigDecimal, BigDecimal>> grouped(
            DSLContext dsl, Select<Record4<String, String, BigDecimal, BigDecimal>> parts) {
        return dsl.select(GROUP, PERIOD, sum(NUMERATOR), sum(DENOMINATOR))
                .from(parts.asTable("parts"))
                .groupBy(GROUP, PERIOD)
                .orderBy(GROUP, PERIOD);
    }

    private static Select<Record4<String, String, BigDecimal, BigDecimal>> parts(
            ChartQuestion asked, Map<Place, StoredCell> known) {
        Field<BigDecimal> none = inline((BigDecimal) null, BigDecimal.class);
        List<Select<Record4<String, String, BigDecimal, BigDecimal>>> all = new ArrayList<>();
        for (Term term : asked.measure().numerator()) {
            StoredCell cell = cell(known, term);
            all.add(part(asked, cell, total(cell, term), none));
        }
        for (Term term :
                Objects.requireNonNullElse(asked.measure().denominator(), List.<Term>of())) {
            StoredCell cell = cell(known, term);
            all.add(part(asked, cell, none, total(cell, term)));
        }
        return all.stream().reduce(Select::unionAll).orElseThrow();
    }

    private static StoredCell cell(Map<Place, StoredCell> known, Term term) {
        StoredCell cell = known.get(Place.of(term));
        if (cell == null) {
            throw new IllegalStateException(Place.of(term) + " is not in the analysis store");
        }
        return cell;
    }

    private static Field<BigDecimal> total(StoredCell cell, Term term) {
        return sum(field(name(cell.column()), Long.class))
                .mul(inline(term.factor().movePointLeft(cell.scale())));
    }

    private static Select<Record4<String, String, BigDecimal, BigDecimal>> part(
            ChartQuestion asked,
            StoredCell cell,
            Field<BigDecimal> numerator,
            Field<BigDecimal> denominator) {
        Field<String> group =
                asked.by(Grouping.REGION) ? nextBelow(asked.below()) : val(asked.below());
        Field<String> period =
                asked.by(Grouping.PERIOD) ? PERIOD : inline((String) null, String.class);
        return select(
                        group.as(GROUP),
                        period.as(PERIOD),
                        numerator.as(NUMERATOR),
                        denominator.as(DENOMINATOR))
                .from(table(name("mart", cell.table())))
                .where(Ltree.isWithin(OFFICE_PATH, asked.below()))
                .and(asked.period() == null ? noCondition() : PERIOD.eq(asked.period()))
                .groupBy(field("1"), field("2"));
    }

    private static Field<String> nextBelow(String path) {
        int depth = path.split("\\.").length + 1;
        return field(
                "subltree({0}, 0, least(nlevel({0}), {1}))::text",
                String.class, OFFICE_PATH, inline(depth));
    }

    /** How fresh the store is for a scheme. */
    Mono<Freshness> freshness(String scheme) {
        Field<Instant> extractedAt = field(name("extracted_at"), Instant.class);
        Field<Integer> pending = field(name("pending"), Integer.class);
        return sql.one(
                        dsl ->
                                dsl.select(extractedAt, pending)
                                        .from(table(name("mart", "freshness")))
                                        .where(field(name("scheme"), String.class).eq(scheme)))
                .map(row -> new Freshness(row.value1(), row.value2()))
                .defaultIfEmpty(new Freshness(null, 0));
    }
}
