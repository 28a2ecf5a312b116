package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.EVENT;

import org.cinnabar.db.submission.tables.records.EventRecord;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Store of what happened to the submissions (报送记录); only ever added to. */
@Component
public class History {

    private final Sql sql;

    History(Sql sql) {
        this.sql = sql;
    }

    /** Everything that happened to a submission, oldest first. */
    public Flux<SubmissionEvent> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(EVENT)
                                        .where(EVENT.SUBMISSION_ID.eq(submissionId))
                                        .orderBy(EVENT.SEQUENCE))
                .map(SubmissionRows::event);
    }

    /** Who signed what a submission says now, and each of its revisions. */
    public Mono<SignedRevisions> signed(UUID submissionId) {
        return of(submissionId).collectList().map(SignedRevisions::of);
    }

    /** Adds the events of these transitions. */
    public Mono<Void> add(List<Transition> transitions) {
        return sql.one(dsl -> insert(dsl, transitions)).then();
    }

    private static Insert<EventRecord> insert(DSLContext dsl, List<Transition> transitions) {
        InsertValuesStepN<EventRecord> insert = dsl.insertInto(EVENT, EVENT.fields());
        for (Transition transition : transitions) {
            insert = insert.values(SubmissionRows.event(transition.after(), transition.event()));
        }
        return insert;
    }
}
