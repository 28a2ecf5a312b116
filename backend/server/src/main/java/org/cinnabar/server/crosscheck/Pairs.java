package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;
import static org.cinnabar.db.crosscheck.Tables.FILED;
import static org.cinnabar.db.crosscheck.Tables.FLOW;

import org.cinnabar.db.crosscheck.tables.Flow;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Store that joins what units say of one another (配对): one statement a check, for all pairs
 * touched.
 */
@Component
class Pairs {

    private final Sql sql;
    private final PairRows rows;

    Pairs(Sql sql, PairRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** All pairs of that check that a changed submission can have changed, as they are now. */
    Flux<Pair> of(CrossCheck check, Touched touched) {
        return switch (check.pairing()) {
            case PAIR -> sql.many(dsl -> naming(dsl, check, touched)).map(rows::pair);
            case UNIQUE -> sql.many(dsl -> sharing(dsl, check, touched)).map(rows::pair);
            case TOGETHER -> {
                boolean manyLeft = check.right().isWholeUnit();
                yield sql.many(dsl -> together(dsl, check, touched, manyLeft))
                        .map(row -> rows.together(row, manyLeft));
            }
        };
    }

    private static Select<Record> naming(DSLContext dsl, CrossCheck check, Touched touched) {
        Table<?> left = naming(dsl, check, touched, Side.LEFT).asTable("l");
        Table<?> right = naming(dsl, check, touched, Side.RIGHT).asTable("r");
        Field<String> leftCode =
                DSL.coalesce(left.field(FLOW.CREDIT_CODE), right.field(FLOW.COUNTERPARTY));
        Field<String> rightCode =
                DSL.coalesce(left.field(FLOW.COUNTERPARTY), right.field(FLOW.CREDIT_CODE));
        Field<String[]> matched = DSL.coalesce(left.field(FLOW.MATCHED), right.field(FLOW.MATCHED));
        Flow leftWhole = FLOW.as("left_whole");
        Flow rightWhole = FLOW.as("right_whole");
        return dsl.select(PairRows.columns(leftCode, rightCode, matched))
                .select(
                        left.field(FLOW.AMOUNTS).as(PairRows.LEFT_AMOUNTS),
                        right.field(FLOW.AMOUNTS).as(PairRows.RIGHT_AMOUNTS),
                        leftWhole.AMOUNTS.as(PairRows.LEFT_WHOLE),
                        rightWhole.AMOUNTS.as(PairRows.RIGHT_WHOLE))
                .from(left)
                .fullJoin(right)
                .on(field(left, FLOW.COUNTERPARTY).eq(field(right, FLOW.CREDIT_CODE)))
                .and(field(left, FLOW.CREDIT_CODE).eq(field(right, FLOW.COUNTERPARTY)))
                .and(field(left, FLOW.MATCHED).eq(field(right, FLOW.MATCHED)))
                .leftJoin(PairRows.LEFT)
                .on(filed(PairRows.LEFT, touched, leftCode))
                .leftJoin(PairRows.RIGHT)
                .on(filed(PairRows.RIGHT, touched, rightCode))
                .leftJoin(leftWhole)
                .on(whole(leftWhole, check, touched, Side.LEFT, leftCode))
                .leftJoin(rightWhole)
                .on(whole(rightWhole, check, touched, Side.RIGHT, rightCode));
    }

    private static Select<?> naming(DSLContext dsl, CrossCheck check, Touched touched, Side side) {
        return dsl.selectFrom(FLOW)
                .where(in(FLOW, check, touched, side))
                .and(FLOW.COUNTERPARTY.ne(""))
                .and(FLOW.CREDIT_CODE.eq(touched.code()).or(FLOW.COUNTERPARTY.eq(touched.code())));
    }

    /** Neighbours in the order of credit codes, so that each unit appears however many share. */
    private static Select<Record> sharing(DSLContext dsl, CrossCheck check, Touched touched) {
        Field<String> before =
                DSL.lag(FLOW.CREDIT_CODE)
                        .over()
                        .partitionBy(FLOW.MATCHED)
                        .orderBy(FLOW.CREDIT_CODE)
                        .as("before");
        Field<JSONB> amountsBefore =
                DSL.lag(FLOW.AMOUNTS)
                        .over()
                        .partitionBy(FLOW.MATCHED)
                        .orderBy(FLOW.CREDIT_CODE)
                        .as("amounts_before");
        Table<?> shared =
                dsl.select(FLOW.CREDIT_CODE, FLOW.MATCHED, FLOW.AMOUNTS, before, amountsBefore)
                        .from(FLOW)
                        .where(in(FLOW, check, touched, Side.LEFT))
                        .and(
                                FLOW.MATCHED
                                        .in(said(dsl, check, touched))
                                        .or(FLOW.MATCHED.in(shared(dsl, check, touched))))
                        .asTable("shared");
        Field<String> left = field(shared, before);
        Field<String> right = field(shared, FLOW.CREDIT_CODE);
        Field<JSONB> none = DSL.inline(JSONB.valueOf("{}"));
        return dsl.select(PairRows.columns(left, right, field(shared, FLOW.MATCHED)))
                .select(
                        field(shared, amountsBefore).as(PairRows.LEFT_AMOUNTS),
                        field(shared, FLOW.AMOUNTS).as(PairRows.RIGHT_AMOUNTS),
                        none.as(PairRows.LEFT_WHOLE),
                        none.as(PairRows.RIGHT_WHOLE))
                .from(shared)
                .join(PairRows.LEFT)
                .on(filed(PairRows.LEFT, touched, left))
                .join(PairRows.RIGHT)
                .on(filed(PairRows.RIGHT, touched, right))
                .where(left.isNotNull());
    }

    private static ResultQuery<Record> together(
            DSLContext dsl, CrossCheck check, Touched touched, boolean manyLeft) {
        Side many = manyLeft ? Side.LEFT : Side.RIGHT;
        Side one = manyLeft ? Side.RIGHT : Side.LEFT;
        Flow whole = FLOW.as("whole");
        Table<?> all =
                dsl.select(FLOW.COUNTERPARTY, DSL.jsonbArrayAgg(FLOW.AMOUNTS).as("amounts"))
                        .from(FLOW)
                        .where(in(FLOW, check, touched, many))
                        .and(FLOW.COUNTERPARTY.in(receivers(check, touched)))
                        .groupBy(FLOW.COUNTERPARTY)
                        .asTable("all_flows");
        Field<String> code = field(all, FLOW.COUNTERPARTY);
        return dsl.select(PairRows.filed(PairRows.RIGHT, "right"))
                .select(
                        code.as(PairRows.RIGHT_CODE),
                        all.field("amounts", JSONB.class).as(PairRows.LEFT_AMOUNTS),
                        whole.AMOUNTS.as(PairRows.RIGHT_WHOLE))
                .from(all)
                .join(PairRows.RIGHT)
                .on(filed(PairRows.RIGHT, touched, code))
                .join(whole)
                .on(whole(whole, check, touched, one, code));
    }

    /** Which comparisons are to be replaced by these pairs. */
    static Condition replaced(DSLContext dsl, CrossCheck check, Touched touched) {
        Condition ofCheck =
                COMPARISON.ROUND.eq(touched.round().key()).and(COMPARISON.CHECK_ID.eq(check.id()));
        Condition ofUnit =
                COMPARISON
                        .LEFT_CODE
                        .eq(touched.code())
                        .or(COMPARISON.RIGHT_CODE.eq(touched.code()));
        return switch (check.pairing()) {
            case PAIR -> ofCheck.and(ofUnit);
            case TOGETHER ->
                    ofCheck.and(
                            (check.right().isWholeUnit()
                                            ? COMPARISON.RIGHT_CODE
                                            : COMPARISON.LEFT_CODE)
                                    .in(receivers(check, touched)));
            case UNIQUE ->
                    ofCheck.and(
                            COMPARISON
                                    .MATCHED
                                    .in(said(dsl, check, touched))
                                    .or(COMPARISON.MATCHED.in(shared(dsl, check, touched))));
        };
    }

    private static Set<String> receivers(CrossCheck check, Touched touched) {
        Set<String> receivers = new HashSet<>(touched.namedIn(check.id()));
        receivers.add(touched.code());
        return receivers;
    }

    private static Select<Record1<String[]>> said(
            DSLContext dsl, CrossCheck check, Touched touched) {
        Flow own = FLOW.as("own");
        return dsl.select(own.MATCHED)
                .from(own)
                .where(own.SUBMISSION_ID.eq(touched.submissionId()))
                .and(own.CHECK_ID.eq(check.id()));
    }

    private static Select<Record1<String[]>> shared(
            DSLContext dsl, CrossCheck check, Touched touched) {
        var before = COMPARISON.as("before");
        return dsl.select(before.MATCHED)
                .from(before)
                .where(before.ROUND.eq(touched.round().key()))
                .and(before.CHECK_ID.eq(check.id()))
                .and(before.LEFT_CODE.eq(touched.code()).or(before.RIGHT_CODE.eq(touched.code())));
    }

    private static Condition in(Flow flow, CrossCheck check, Touched touched, Side side) {
        return flow.ROUND
                .eq(touched.round().key())
                .and(flow.CHECK_ID.eq(check.id()))
                .and(flow.SIDE.eq(side.name()));
    }

    private static Condition whole(
            Flow flow, CrossCheck check, Touched touched, Side side, Field<String> code) {
        return in(flow, check, touched, side)
                .and(flow.CREDIT_CODE.eq(code))
                .and(flow.COUNTERPARTY.eq(""));
    }

    private static Condition filed(Table<?> filed, Touched touched, Field<String> code) {
        return field(filed, FILED.ROUND)
                .eq(touched.round().key())
                .and(field(filed, FILED.CREDIT_CODE).eq(code));
    }

    private static <T> Field<T> field(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }
}
