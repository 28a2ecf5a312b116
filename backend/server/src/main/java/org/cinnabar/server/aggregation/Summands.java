package org.cinnabar.server.aggregation;

import static org.cinnabar.db.mart.Tables.SUBMISSION;
import static org.cinnabar.db.mart.Tables.SUMMAND;

import org.cinnabar.db.mart.tables.records.SummandRecord;
import org.cinnabar.server.aggregation.SummaryTotals.Summand;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Filing;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Store of what each accepted submission adds to the totals of summary forms (综合表加数). */
@Component
class Summands {

    private static final Field<String> NAME = attribute("name");
    private static final Field<String> CREDIT_CODE = attribute("creditCode");

    private final Sql sql;

    Summands(Sql sql) {
        this.sql = sql;
    }

    /** Which totals are meant (合计范围): of a form, a period, the units below an office. */
    record Range(String scheme, String period, String form, String officePath) {

        Condition condition() {
            return SUMMAND.SCHEME
                    .eq(scheme)
                    .and(SUMMAND.PERIOD.eq(period))
                    .and(SUMMAND.FORM.eq(form))
                    .and(Ltree.isWithin(SUMMAND.OFFICE_PATH, officePath));
        }
    }

    /** A total of the units below one office (合计数). */
    record Sum(String officePath, String column, BigDecimal value) {}

    /** Puts what a submission adds in the place of what it added before. */
    Mono<Void> replace(Acceptance accepted, List<Summand> summands) {
        UUID id = accepted.submission().id();
        Mono<Integer> removed =
                sql.one(dsl -> dsl.deleteFrom(SUMMAND).where(SUMMAND.SUBMISSION_ID.eq(id)));
        return summands.isEmpty()
                ? removed.then()
                : removed.then(
                                sql.one(
                                        dsl ->
                                                insert(
                                                        dsl.insertInto(SUMMAND, SUMMAND.fields()),
                                                        accepted,
                                                        summands)))
                        .then();
    }

    private static InsertValuesStepN<SummandRecord> insert(
            InsertValuesStepN<SummandRecord> insert, Acceptance accepted, List<Summand> summands) {
        Filing filing = accepted.filing();
        InsertValuesStepN<SummandRecord> all = insert;
        for (Summand summand : summands) {
            all =
                    all.values(
                            accepted.submission().id(),
                            summand.form(),
                            summand.column(),
                            filing.scheme(),
                            filing.period(),
                            filing.unitId(),
                            Ltree.path(filing.officePath()),
                            summand.value());
        }
        return all;
    }

    /** The totals of each office directly below, and of the units that report to it itself. */
    Flux<Sum> sums(Range range) {
        int depth = range.officePath().split("\\.").length + 1;
        Field<String> next =
                DSL.field(
                        "subltree({0}, 0, least(nlevel({0}), {1}))::text",
                        String.class, SUMMAND.OFFICE_PATH, DSL.inline(depth));
        Field<BigDecimal> sum = DSL.sum(SUMMAND.VALUE);
        return sql.many(
                        dsl ->
                                dsl.select(next, SUMMAND.COLUMN_KEY, sum)
                                        .from(SUMMAND)
                                        .where(range.condition())
                                        .groupBy(DSL.field("1"), SUMMAND.COLUMN_KEY))
                .map(row -> new Sum(row.value1(), row.value2(), row.value3()));
    }

    /** The units that make up a total, those that add most first. */
    Mono<Page<SummaryUnit>> units(Range range, String column, int page, int size) {
        Condition condition = range.condition().and(SUMMAND.COLUMN_KEY.eq(column));
        return sql.transaction(
                Mono.zip(
                                sql.one(dsl -> dsl.selectCount().from(SUMMAND).where(condition)),
                                units(condition, page, size).collectList())
                        .map(read -> new Page<>(read.getT2(), page, size, read.getT1().value1())));
    }

    private Flux<SummaryUnit> units(Condition condition, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.select(SUMMAND.SUBMISSION_ID, NAME, CREDIT_CODE, SUMMAND.VALUE)
                                        .from(SUMMAND)
                                        .join(SUBMISSION)
                                        .on(SUBMISSION.SUBMISSION_ID.eq(SUMMAND.SUBMISSION_ID))
                                        .where(condition)
                                        .orderBy(SUMMAND.VALUE.desc(), SUMMAND.SUBMISSION_ID)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(
                        row ->
                                new SummaryUnit(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4().toPlainString()));
    }

    private static Field<String> attribute(String key) {
        return DSL.field("{0} ->> {1}", String.class, SUBMISSION.REGISTER, DSL.inline(key));
    }
}
