package org.cinnabar.server.submission.changeover;

import static org.cinnabar.db.submission.Tables.CHANGEOVER_CHECK;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_ITEM;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_VALUE;

import org.cinnabar.db.submission.tables.records.ChangeoverValueRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.filling.CarriedValue;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Store of what a changeover means, or has meant, to each submission (换版明细). */
@Component
class ChangeoverItems {

    /** A statement takes 65,535 parameters. */
    private static final int VALUES_AT_ONCE = 1_000;

    private final Sql sql;
    private final Clock clock;

    ChangeoverItems(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was found out about some submissions. */
    Mono<Void> add(Changeover changeover, List<ExaminedSubmission> examined) {
        return Flux.fromIterable(examined)
                .concatMap(
                        one ->
                                put(
                                        changeover,
                                        one,
                                        one.problem() == null
                                                ? ItemOutcome.EXAMINED
                                                : ItemOutcome.REFUSED))
                .thenMany(Flux.fromIterable(counted(examined).entrySet()))
                .concatMap(entry -> count(changeover, entry.getKey(), entry.getValue()))
                .then();
    }

    /** What has become of a submission; what was found out about its findings stays. */
    Mono<Void> put(Changeover changeover, ExaminedSubmission one, ItemOutcome outcome) {
        Map<Field<?>, @Nullable Object> row = row(changeover, one, outcome);
        Map<Field<?>, @Nullable Object> changed = new LinkedHashMap<>(row);
        changed.remove(CHANGEOVER_ITEM.NEW_MANDATORY);
        changed.remove(CHANGEOVER_ITEM.NEW_FINDINGS);
        return sql.one(
                        dsl ->
                                dsl.insertInto(CHANGEOVER_ITEM)
                                        .set(row)
                                        .onConflict(
                                                CHANGEOVER_ITEM.CHANGEOVER_ID,
                                                CHANGEOVER_ITEM.SUBMISSION_ID)
                                        .doUpdate()
                                        .set(changed))
                .then(forget(changeover.id(), one.submission().id()))
                .then(values(changeover.id(), one));
    }

    private Map<Field<?>, @Nullable Object> row(
            Changeover changeover, ExaminedSubmission one, ItemOutcome outcome) {
        Filing filing = one.submission().filing();
        Problem problem = one.problem();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(CHANGEOVER_ITEM.CHANGEOVER_ID, changeover.id());
        row.put(CHANGEOVER_ITEM.SUBMISSION_ID, one.submission().id());
        row.put(CHANGEOVER_ITEM.UNIT_ID, filing.unitId());
        row.put(CHANGEOVER_ITEM.OFFICE_PATH, Ltree.path(filing.officePath()));
        row.put(CHANGEOVER_ITEM.FROM_VERSION, filing.schemeVersion());
        row.put(CHANGEOVER_ITEM.TO_VERSION, changeover.toVersion());
        row.put(CHANGEOVER_ITEM.STATE, one.submission().state().name());
        row.put(CHANGEOVER_ITEM.OUTCOME, outcome.name());
        row.put(CHANGEOVER_ITEM.PROBLEM, problem == null ? null : problem.name());
        row.put(CHANGEOVER_ITEM.KEPT, one.carried().kept());
        row.put(CHANGEOVER_ITEM.MOVED, one.carried().count(Fate.MOVED));
        row.put(CHANGEOVER_ITEM.RENAMED, one.carried().count(Fate.RENAMED));
        row.put(CHANGEOVER_ITEM.MERGED, one.carried().count(Fate.MERGED));
        row.put(CHANGEOVER_ITEM.LOST, one.carried().count(Fate.LOST));
        row.put(CHANGEOVER_ITEM.NEW_MANDATORY, one.mandatory());
        row.put(CHANGEOVER_ITEM.NEW_FINDINGS, one.findings().size());
        row.put(CHANGEOVER_ITEM.AT, clock.instant());
        return row;
    }

    private Mono<Void> forget(UUID changeoverId, UUID submissionId) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(CHANGEOVER_VALUE)
                                        .where(CHANGEOVER_VALUE.CHANGEOVER_ID.eq(changeoverId))
                                        .and(CHANGEOVER_VALUE.SUBMISSION_ID.eq(submissionId)))
                .then();
    }

    private Mono<Void> values(UUID changeoverId, ExaminedSubmission one) {
        return Flux.fromIterable(one.carried().others())
                .index()
                .map(value -> row(changeoverId, one, value.getT1().intValue(), value.getT2()))
                .buffer(VALUES_AT_ONCE)
                .concatMap(part -> sql.one(dsl -> insert(dsl, part)))
                .then();
    }

    private static Object[] row(
            UUID changeoverId, ExaminedSubmission one, int number, CarriedValue value) {
        Filing filing = one.submission().filing();
        Place place = value.place();
        Place now = value.now();
        return new Object[] {
            changeoverId,
            one.submission().id(),
            number,
            filing.unitId(),
            Ltree.path(filing.officePath()),
            value.fate().name(),
            place.form(),
            place.table(),
            place.row(),
            place.cell(),
            value.title().zh(),
            value.title().en(),
            value.text(),
            now == null ? null : now.form() + "." + now.cell()
        };
    }

    private static Insert<ChangeoverValueRecord> insert(DSLContext dsl, List<Object[]> rows) {
        InsertValuesStepN<ChangeoverValueRecord> insert =
                dsl.insertInto(CHANGEOVER_VALUE, CHANGEOVER_VALUE.fields());
        for (Object[] row : rows) {
            insert = insert.values(row);
        }
        return insert;
    }

    /** How many of these submissions get a new finding of each check. */
    private static Map<NewFinding.Source, Integer> counted(List<ExaminedSubmission> examined) {
        Map<NewFinding.Source, Integer> counts = new HashMap<>();
        for (ExaminedSubmission one : examined) {
            one.findings().stream()
                    .map(NewFinding::source)
                    .distinct()
                    .forEach(source -> counts.merge(source, 1, Integer::sum));
        }
        return counts;
    }

    private Mono<Void> count(Changeover changeover, NewFinding.Source source, int submissions) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(CHANGEOVER_CHECK)
                                        .set(CHANGEOVER_CHECK.CHANGEOVER_ID, changeover.id())
                                        .set(CHANGEOVER_CHECK.CHECK_ID, source.checkId())
                                        .set(CHANGEOVER_CHECK.LEVEL, source.level().name())
                                        .set(
                                                CHANGEOVER_CHECK.OFFICE_PATH,
                                                Ltree.path(changeover.officePath()))
                                        .set(CHANGEOVER_CHECK.SUBMISSIONS, submissions)
                                        .onConflict(
                                                CHANGEOVER_CHECK.CHANGEOVER_ID,
                                                CHANGEOVER_CHECK.CHECK_ID,
                                                CHANGEOVER_CHECK.LEVEL)
                                        .doUpdate()
                                        .set(
                                                CHANGEOVER_CHECK.SUBMISSIONS,
                                                CHANGEOVER_CHECK.SUBMISSIONS.plus(submissions)))
                .then();
    }
}
