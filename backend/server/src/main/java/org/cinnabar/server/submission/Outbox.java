package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.OUTBOX;

import org.cinnabar.db.submission.tables.records.OutboxRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.OutboxEntry.Kind;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Store of the news that others act on (发件箱), written with the transition itself. Every insert
 * notifies the channel {@value #CHANNEL}.
 */
@Component
public class Outbox {

    /** Where PostgreSQL tells of new entries. */
    public static final String CHANNEL = "submission_outbox";

    private final Sql sql;
    private final Clock clock;

    Outbox(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The entries that wait, oldest first, by their number. */
    public Flux<Long> waiting(int most) {
        return sql.many(
                        dsl ->
                                dsl.select(OUTBOX.ID)
                                        .from(OUTBOX)
                                        .where(OUTBOX.PROCESSED_AT.isNull())
                                        .orderBy(OUTBOX.ID)
                                        .limit(most))
                .map(row -> row.value1());
    }

    /**
     * Hands over an entry, unless it is processed or somebody is working on it, and marks it
     * processed with what {@code work} does, in one transaction.
     */
    public Mono<Void> process(long id, Function<OutboxEntry, Mono<Void>> work) {
        return sql.transaction(take(id).flatMap(taken -> work.apply(taken).then(done(taken))));
    }

    /** Whether the submission has no later entry. */
    public Mono<Boolean> isLatest(OutboxEntry entry) {
        return sql.one(
                        dsl ->
                                dsl.select(DSL.max(OUTBOX.ID))
                                        .from(OUTBOX)
                                        .where(OUTBOX.SUBMISSION_ID.eq(entry.submissionId())))
                .map(row -> row.value1() == entry.id());
    }

    /** How many entries wait, and since when the oldest does. */
    public Mono<Backlog> backlog() {
        return sql.one(
                        dsl ->
                                dsl.select(DSL.count(), DSL.min(OUTBOX.CREATED_AT))
                                        .from(OUTBOX)
                                        .where(OUTBOX.PROCESSED_AT.isNull()))
                .map(row -> new Backlog(row.value1(), row.value2()));
    }

    /** Adds the news that these transitions bring. */
    public Mono<Void> add(List<Transition> transitions) {
        List<Transition> acceptances = transitions.stream().filter(Transition::accepts).toList();
        return acceptances.isEmpty()
                ? Mono.empty()
                : sql.one(dsl -> insert(dsl, acceptances)).then();
    }

    private Mono<OutboxEntry> take(long id) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(OUTBOX)
                                        .where(OUTBOX.ID.eq(id))
                                        .and(OUTBOX.PROCESSED_AT.isNull())
                                        .forUpdate()
                                        .skipLocked())
                .map(Outbox::entry);
    }

    private Mono<Void> done(OutboxEntry entry) {
        return sql.one(
                        dsl ->
                                dsl.update(OUTBOX)
                                        .set(OUTBOX.PROCESSED_AT, clock.instant())
                                        .where(OUTBOX.ID.eq(entry.id())))
                .then();
    }

    private static Insert<OutboxRecord> insert(DSLContext dsl, List<Transition> acceptances) {
        InsertValuesStepN<OutboxRecord> insert =
                dsl.insertInto(
                        OUTBOX,
                        List.of(
                                OUTBOX.KIND,
                                OUTBOX.SUBMISSION_ID,
                                OUTBOX.REVISION,
                                OUTBOX.UNIT_ID,
                                OUTBOX.OFFICE_PATH,
                                OUTBOX.CREATED_AT));
        for (Transition acceptance : acceptances) {
            Submission submission = acceptance.after();
            insert =
                    insert.values(
                            Kind.ACCEPTED.name(),
                            submission.id(),
                            submission.revision(),
                            submission.filing().unitId(),
                            Ltree.path(submission.filing().officePath()),
                            acceptance.event().at());
        }
        return insert;
    }

    private static OutboxEntry entry(OutboxRecord row) {
        return new OutboxEntry(
                row.getId(), Kind.valueOf(row.getKind()), row.getSubmissionId(), row.getRevision());
    }

    /** What waits to be processed (待处理量). */
    public record Backlog(int entries, @Nullable Instant since) {}
}
