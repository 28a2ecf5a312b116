package org.cinnabar.server.aggregation;

import static org.cinnabar.db.mart.Tables.SUBMISSION;

import org.cinnabar.db.mart.tables.Submission;
import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.sql.SqlBackend;
import org.cinnabar.server.aggregation.PopulationMember.Earlier;
import org.cinnabar.server.aggregation.SubmissionVerdict.Farthest;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Store of the accepted submissions (总体): who is in the analysis tables, and what a check says of
 * all of them in one statement.
 */
@Component
public class Populations {

    private static final Submission BEFORE = SUBMISSION.as("before");

    private final Sql sql;
    private final JsonMapper json;

    Populations(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** How many accepted submissions a period has (报告期份数). */
    public record PeriodCount(String period, int submissions) {}

    /** The periods of a scheme in which something was accepted, latest first. */
    public Flux<PeriodCount> periods(String scheme) {
        return sql.many(
                        dsl ->
                                dsl.select(SUBMISSION.PERIOD, DSL.count())
                                        .from(SUBMISSION)
                                        .where(SUBMISSION.SCHEME.eq(scheme))
                                        .groupBy(SUBMISSION.PERIOD)
                                        .orderBy(SUBMISSION.PERIOD.desc()))
                .map(row -> new PeriodCount(row.value1(), row.value2()));
    }

    public Mono<Integer> count(PopulationFilter filter) {
        return sql.one(dsl -> dsl.selectCount().from(SUBMISSION).where(condition(filter)))
                .map(row -> row.value1());
    }

    /**
     * Members in the order of their ids.
     *
     * @param after the last one that was had already; null for the first ones
     */
    public Flux<PopulationMember> members(PopulationFilter filter, @Nullable UUID after, int most) {
        Condition further = after == null ? DSL.noCondition() : SUBMISSION.SUBMISSION_ID.gt(after);
        return sql.<Record>many(
                        dsl ->
                                dsl.select(SUBMISSION.fields())
                                        .select(BEFORE.SUBMISSION_ID, BEFORE.REVISION)
                                        .from(SUBMISSION)
                                        .leftJoin(BEFORE)
                                        .on(BEFORE.UNIT_ID.eq(SUBMISSION.UNIT_ID))
                                        .and(BEFORE.SCHEME.eq(SUBMISSION.SCHEME))
                                        .and(BEFORE.PERIOD.eq(periodBefore(filter)))
                                        .where(condition(filter))
                                        .and(further)
                                        .orderBy(SUBMISSION.SUBMISSION_ID)
                                        .limit(most))
                .map(Populations::member);
    }

    private static Field<String> periodBefore(PopulationFilter filter) {
        Field<String> none = DSL.inline("");
        return filter.periods().stream()
                .reduce(
                        none,
                        (rest, period) ->
                                DSL.when(
                                                SUBMISSION.PERIOD.eq(period),
                                                DSL.val(MartLayout.before(period)))
                                        .otherwise(rest),
                        (one, other) -> one);
    }

    private static Condition condition(PopulationFilter filter) {
        return SUBMISSION
                .SCHEME
                .eq(filter.scheme())
                .and(SUBMISSION.PERIOD.in(filter.periods()))
                .and(SUBMISSION.UNIT_TYPE.in(filter.unitTypes()));
    }

    private static PopulationMember member(Record row) {
        UUID before = row.get(BEFORE.SUBMISSION_ID);
        return new PopulationMember(
                row.get(SUBMISSION.SUBMISSION_ID),
                row.get(SUBMISSION.REVISION),
                row.get(SUBMISSION.UNIT_ID),
                row.get(SUBMISSION.UNIT_TYPE),
                row.get(SUBMISSION.OFFICE_PATH),
                row.get(SUBMISSION.PERIOD),
                before == null ? null : new Earlier(before, row.get(BEFORE.REVISION)));
    }

    /**
     * What a check says of the members whose ids lie between these two, in one statement. Members
     * that it passes are left out.
     *
     * @throws NotExpressible at once, if SQL cannot say the check
     */
    public Flux<SubmissionVerdict> verdicts(
            PublishedScheme scheme, Check check, PopulationFilter filter, UUID first, UUID last) {
        MartLayout layout = new MartLayout(scheme.forms(), filter, first, last);
        String statement = bySubmission(new SqlBackend(layout, scheme.codeLists()).check(check));
        return sql.<Record>many(dsl -> dsl.resultQuery(statement)).map(Populations::verdict);
    }

    /** Of the findings, the one farthest off, the first of several alike. */
    private static String bySubmission(String checked) {
        String farthest =
                "(array_agg(%s ORDER BY abs(difference::numeric) DESC NULLS LAST, row_number)"
                        + " FILTER (WHERE outcome = 0))[1] AS %s";
        return """
        SELECT submission_id, count(*) FILTER (WHERE outcome = 0)::int AS findings,
            count(*) FILTER (WHERE outcome IN (0, 1))::int AS decided, %s, %s, %s, %s
        FROM (%s) q
        GROUP BY submission_id
        HAVING count(*) FILTER (WHERE outcome = 0) > 0
            OR count(*) FILTER (WHERE outcome IN (0, 1)) = 0\
        """
                .formatted(
                        farthest.formatted("row_number", "row_number"),
                        farthest.formatted("left_side", "left_side"),
                        farthest.formatted("right_side", "right_side"),
                        farthest.formatted("difference", "difference"),
                        checked);
    }

    private static SubmissionVerdict verdict(Record row) {
        int findings = row.get("findings", Integer.class);
        Farthest farthest =
                findings == 0
                        ? null
                        : new Farthest(
                                row.get("row_number", Integer.class),
                                row.get("left_side", String.class),
                                row.get("right_side", String.class),
                                number(row.get("difference", String.class)));
        return new SubmissionVerdict(
                row.get("submission_id", UUID.class),
                findings,
                row.get("decided", Integer.class),
                farthest);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Enters an accepted submission, in the transaction that brings its values. */
    Mono<Void> replace(Acceptance accepted) {
        var filing = accepted.filing();
        return sql.one(
                        dsl ->
                                dsl.insertInto(SUBMISSION)
                                        .set(SUBMISSION.SUBMISSION_ID, accepted.submission().id())
                                        .set(SUBMISSION.SCHEME, filing.scheme())
                                        .set(SUBMISSION.PERIOD, filing.period())
                                        .set(SUBMISSION.REVISION, accepted.revision())
                                        .set(SUBMISSION.UNIT_ID, filing.unitId())
                                        .set(SUBMISSION.UNIT_TYPE, filing.unitType())
                                        .set(SUBMISSION.REGION_CODE, filing.regionCode())
                                        .set(
                                                SUBMISSION.OFFICE_PATH,
                                                Ltree.path(filing.officePath()))
                                        .set(
                                                SUBMISSION.REGISTER,
                                                JSONB.valueOf(
                                                        json.writeValueAsString(
                                                                accepted.data().unit())))
                                        .onConflict(SUBMISSION.SUBMISSION_ID)
                                        .doUpdate()
                                        .setAllToExcluded())
                .then();
    }

    /** The revision whose values the analysis tables hold; empty when they hold none. */
    Mono<Integer> revision(UUID submissionId) {
        return sql.one(
                        dsl ->
                                dsl.select(SUBMISSION.REVISION)
                                        .from(SUBMISSION)
                                        .where(SUBMISSION.SUBMISSION_ID.eq(submissionId)))
                .map(row -> row.value1());
    }

    /** Takes a submission out, in the transaction that removes its values. */
    Mono<Void> remove(UUID submissionId) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(SUBMISSION)
                                        .where(SUBMISSION.SUBMISSION_ID.eq(submissionId)))
                .then();
    }
}
