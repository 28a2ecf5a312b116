package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;
import static org.cinnabar.db.crosscheck.Tables.FLOW;

import org.cinnabar.db.crosscheck.tables.Flow;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import java.util.ArrayList;
import java.util.List;

/** Which rows a changed submission touches, as conditions (受影响范围条件). */
final class TouchedRows {

    private TouchedRows() {}

    /** The ids of the checks between units that name one another. */
    static String[] naming(List<CrossCheck> checks) {
        return checks.stream()
                .filter(check -> check.pairing() == Pairing.PAIR)
                .map(CrossCheck::id)
                .toArray(String[]::new);
    }

    /**
     * The hashes of what the submission shares by that check with others, or shared until now. Two
     * values of one hash are both looked at again, which changes nothing.
     */
    static Select<Record1<Long>> matched(DSLContext dsl, CrossCheck check, Touched touched) {
        Flow own = FLOW.as("own");
        var before = COMPARISON.as("before");
        return dsl.select(own.MATCHED_HASH)
                .from(own)
                .where(own.SUBMISSION_ID.eq(touched.submissionId()))
                .and(own.CHECK_ID.eq(check.id()))
                .union(
                        dsl.select(before.MATCHED_HASH)
                                .from(before)
                                .where(before.ROUND.eq(touched.round().key()))
                                .and(before.CHECK_ID.eq(check.id()))
                                .and(
                                        before.LEFT_CODE
                                                .eq(touched.code())
                                                .or(before.RIGHT_CODE.eq(touched.code()))));
    }

    /** The comparisons that the pairs of these checks replace: those of any condition. */
    static List<Condition> replaced(DSLContext dsl, List<CrossCheck> checks, Touched touched) {
        List<Condition> replaced = new ArrayList<>();
        String[] naming = naming(checks);
        if (naming.length > 0) {
            replaced.add(COMPARISON.CHECK_ID.eq(DSL.any(naming)).and(ofUnit(touched)));
        }
        for (CrossCheck check : checks) {
            Condition ofCheck = COMPARISON.CHECK_ID.eq(check.id());
            switch (check.pairing()) {
                case PAIR -> {}
                case UNIQUE ->
                        replaced.add(
                                ofCheck.and(
                                        COMPARISON.MATCHED_HASH.in(matched(dsl, check, touched))));
                case TOGETHER ->
                        replaced.add(
                                ofCheck.and(one(check).eq(DSL.any(touched.receivers(check.id())))));
            }
        }
        return replaced.stream()
                .map(condition -> COMPARISON.ROUND.eq(touched.round().key()).and(condition))
                .toList();
    }

    private static Condition ofUnit(Touched touched) {
        return COMPARISON.LEFT_CODE.eq(touched.code()).or(COMPARISON.RIGHT_CODE.eq(touched.code()));
    }

    /** The code of the unit with which all that name it are compared. */
    private static Field<String> one(CrossCheck check) {
        return check.right().isWholeUnit() ? COMPARISON.RIGHT_CODE : COMPARISON.LEFT_CODE;
    }
}
