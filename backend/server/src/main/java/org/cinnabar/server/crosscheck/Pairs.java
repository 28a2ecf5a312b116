package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.FILED;
import static org.cinnabar.db.crosscheck.Tables.FLOW;

import org.cinnabar.db.crosscheck.tables.Flow;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.util.List;
import java.util.Objects;

/**
 * Store that joins what units say of one another (配对): one statement for all checks of pairs, and
 * one for each other check, for all pairs touched.
 */
@Component
class Pairs {

    /** In the statement itself: PostgreSQL is to know how many rows say it. */
    private static final Field<String> NOBODY = DSL.inline("");

    private final Sql sql;
    private final PairRows rows;

    Pairs(Sql sql, PairRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** All pairs that a changed submission can have changed by these checks, as they are now. */
    Flux<Pair> of(List<CrossCheck> checks, Touched touched) {
        String[] naming = TouchedRows.naming(checks);
        return Flux.concat(
                naming.length == 0
                        ? Flux.empty()
                        : sql.many(dsl -> naming(dsl, naming, touched)).map(rows::pair),
                Flux.fromIterable(checks)
                        .filter(check -> check.pairing() != Pairing.PAIR)
                        .concatMap(check -> of(check, touched)));
    }

    private Flux<Pair> of(CrossCheck check, Touched touched) {
        return switch (check.pairing()) {
            case PAIR -> of(List.of(check), touched);
            case UNIQUE -> sql.many(dsl -> sharing(dsl, check, touched)).map(rows::pair);
            case TOGETHER -> {
                boolean manyLeft = check.right().isWholeUnit();
                yield sql.many(dsl -> together(dsl, check, touched, manyLeft))
                        .map(row -> rows.together(check.id(), row, manyLeft));
            }
        };
    }

    private static Select<Record> naming(DSLContext dsl, String[] checks, Touched touched) {
        Table<?> left = naming(dsl, checks, touched, Side.LEFT).asTable("l");
        Table<?> right = naming(dsl, checks, touched, Side.RIGHT).asTable("r");
        Field<String> check = either(field(left, FLOW.CHECK_ID), field(right, FLOW.CHECK_ID));
        Field<String> leftCode =
                either(field(left, FLOW.CREDIT_CODE), field(right, FLOW.COUNTERPARTY));
        Field<String> rightCode =
                either(field(left, FLOW.COUNTERPARTY), field(right, FLOW.CREDIT_CODE));
        Field<String[]> matched = either(field(left, FLOW.MATCHED), field(right, FLOW.MATCHED));
        Flow leftWhole = FLOW.as("left_whole");
        Flow rightWhole = FLOW.as("right_whole");
        return dsl.select(PairRows.columns(check, leftCode, rightCode, matched))
                .select(
                        left.field(FLOW.AMOUNTS).as(PairRows.LEFT_AMOUNTS),
                        right.field(FLOW.AMOUNTS).as(PairRows.RIGHT_AMOUNTS),
                        leftWhole.AMOUNTS.as(PairRows.LEFT_WHOLE),
                        rightWhole.AMOUNTS.as(PairRows.RIGHT_WHOLE))
                .from(left)
                .fullJoin(right)
                .on(field(left, FLOW.CHECK_ID).eq(field(right, FLOW.CHECK_ID)))
                .and(field(left, FLOW.COUNTERPARTY).eq(field(right, FLOW.CREDIT_CODE)))
                .and(field(left, FLOW.CREDIT_CODE).eq(field(right, FLOW.COUNTERPARTY)))
                .and(field(left, FLOW.MATCHED).eq(field(right, FLOW.MATCHED)))
                .leftJoin(PairRows.LEFT)
                .on(filed(PairRows.LEFT, touched, leftCode))
                .leftJoin(PairRows.RIGHT)
                .on(filed(PairRows.RIGHT, touched, rightCode))
                .leftJoin(leftWhole)
                .on(whole(leftWhole, leftWhole.CHECK_ID.eq(check), touched, Side.LEFT, leftCode))
                .leftJoin(rightWhole)
                .on(
                        whole(
                                rightWhole,
                                rightWhole.CHECK_ID.eq(check),
                                touched,
                                Side.RIGHT,
                                rightCode));
    }

    private static Select<?> naming(DSLContext dsl, String[] checks, Touched touched, Side side) {
        return dsl.selectFrom(FLOW)
                .where(in(FLOW, FLOW.CHECK_ID.eq(DSL.any(checks)), touched, side))
                .and(FLOW.COUNTERPARTY.ne(NOBODY))
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
                        .where(in(FLOW, FLOW.CHECK_ID.eq(check.id()), touched, Side.LEFT))
                        .and(FLOW.MATCHED_HASH.in(TouchedRows.matched(dsl, check, touched)))
                        .asTable("shared");
        Field<String> left = field(shared, before);
        Field<String> right = field(shared, FLOW.CREDIT_CODE);
        Field<JSONB> none = DSL.inline(JSONB.valueOf("{}"));
        return dsl.select(
                        PairRows.columns(
                                DSL.inline(check.id()), left, right, field(shared, FLOW.MATCHED)))
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
                        .where(in(FLOW, FLOW.CHECK_ID.eq(check.id()), touched, many))
                        .and(FLOW.COUNTERPARTY.eq(DSL.any(touched.receivers(check.id()))))
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
                .on(whole(whole, whole.CHECK_ID.eq(check.id()), touched, one, code));
    }

    private static Condition in(Flow flow, Condition ofCheck, Touched touched, Side side) {
        return flow.ROUND
                .eq(touched.round().key())
                .and(ofCheck)
                .and(flow.SIDE.eq(DSL.inline(side.name())));
    }

    private static Condition whole(
            Flow flow, Condition ofCheck, Touched touched, Side side, Field<String> code) {
        return in(flow, ofCheck, touched, side)
                .and(flow.CREDIT_CODE.eq(code))
                .and(flow.COUNTERPARTY.eq(NOBODY));
    }

    private static Condition filed(Table<?> filed, Touched touched, Field<String> code) {
        return field(filed, FILED.ROUND)
                .eq(touched.round().key())
                .and(field(filed, FILED.CREDIT_CODE).eq(code));
    }

    /**
     * The one that is not null. Not {@code coalesce}: PostgreSQL takes that for something that
     * might betray rows, and behind row level security then reads a whole round rather than its
     * index.
     */
    private static <T> Field<T> either(Field<T> left, Field<T> right) {
        return DSL.nvl2(left, left, right);
    }

    private static <T> Field<T> field(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }
}
