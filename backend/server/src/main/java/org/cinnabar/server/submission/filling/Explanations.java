package org.cinnabar.server.submission.filling;

import static org.cinnabar.db.submission.Tables.EXPLANATION;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Submission;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Store of the unit's explanations of findings (核实说明). */
@Component
class Explanations {

    private final Sql sql;

    Explanations(Sql sql) {
        this.sql = sql;
    }

    /** The explanations given so far, by key of the finding. */
    Mono<Map<String, String>> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.select(EXPLANATION.FINDING_KEY, EXPLANATION.TEXT)
                                        .from(EXPLANATION)
                                        .where(EXPLANATION.SUBMISSION_ID.eq(submissionId)))
                .collectMap(row -> row.value1(), row -> row.value2());
    }

    Mono<Void> put(Submission submission, String key, String text, Actor actor, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(EXPLANATION)
                                        .set(EXPLANATION.SUBMISSION_ID, submission.id())
                                        .set(EXPLANATION.FINDING_KEY, key)
                                        .set(EXPLANATION.UNIT_ID, submission.filing().unitId())
                                        .set(
                                                EXPLANATION.OFFICE_PATH,
                                                Ltree.path(submission.filing().officePath()))
                                        .set(EXPLANATION.TEXT, text)
                                        .set(EXPLANATION.SAVED_AT, at)
                                        .set(EXPLANATION.SAVED_BY, actor.person().name())
                                        .onConflict(
                                                EXPLANATION.SUBMISSION_ID, EXPLANATION.FINDING_KEY)
                                        .doUpdate()
                                        .set(EXPLANATION.TEXT, text)
                                        .set(EXPLANATION.SAVED_AT, at)
                                        .set(EXPLANATION.SAVED_BY, actor.person().name()))
                .then();
    }

    Mono<Void> remove(Submission submission, String key) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(EXPLANATION)
                                        .where(EXPLANATION.SUBMISSION_ID.eq(submission.id()))
                                        .and(EXPLANATION.FINDING_KEY.eq(key)))
                .then();
    }
}
