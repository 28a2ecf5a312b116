package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.OUTBOX;

import org.cinnabar.db.submission.tables.records.OutboxRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.OutboxEntry.Kind;
import org.jooq.Condition;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** The entries of that kind that wait, oldest first, by their number. */
    public Flux<Long> waiting(Kind kind, int most) {
        return sql.many(
                        dsl ->
                                dsl.select(OUTBOX.ID)
                                        .from(OUTBOX)
                                        .where(isWaiting(kind))
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

    /** Whether the submission has no later entry of the kind. */
    public Mono<Boolean> isLatest(OutboxEntry entry) {
        return sql.one(
                        dsl ->
                                dsl.select(DSL.max(OUTBOX.ID))
                                        .from(OUTBOX)
                                        .where(OUTBOX.SUBMISSION_ID.eq(entry.submissionId()))
                                        .and(OUTBOX.KIND.eq(entry.kind().name())))
                .map(row -> row.value1() == entry.id());
    }

    /** How many entries of that kind wait, and since when the oldest does. */
    public Mono<Backlog> backlog(Kind kind) {
        return sql.one(
                        dsl ->
                                dsl.select(DSL.count(), DSL.min(OUTBOX.CREATED_AT))
                                        .from(OUTBOX)
                                        .where(isWaiting(kind)))
                .map(row -> new Backlog(row.value1(), row.value2()));
    }

    /** Adds the news that these transitions bring; of what is handed in, the last word only. */
    public Mono<Void> add(List<Transition> transitions) {
        Map<UUID, News> filed = new LinkedHashMap<>();
        List<News> news = new ArrayList<>();
        for (Transition transition : transitions) {
            if (transition.accepts() || transition.retracts()) {
                news.add(new News(Kind.ACCEPTED, transition));
            }
            if (transition.changesFiled()) {
                filed.put(transition.after().id(), new News(Kind.FILED, transition));
            }
        }
        news.addAll(filed.values());
        return news.isEmpty() ? Mono.empty() : sql.one(dsl -> insert(dsl, news)).then();
    }

    /** What a transition brings (消息). */
    private record News(Kind kind, Transition transition) {

        int revision() {
            Submission submission = transition.after();
            Acceptance acceptance = submission.acceptance();
            return switch (kind) {
                case ACCEPTED -> acceptance == null ? 0 : acceptance.revision();
                case FILED -> submission.filedRevision();
            };
        }
    }

    private static Condition isWaiting(Kind kind) {
        return OUTBOX.PROCESSED_AT.isNull().and(OUTBOX.KIND.eq(kind.name()));
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

    private static Insert<OutboxRecord> insert(DSLContext dsl, List<News> news) {
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
        for (News item : news) {
            Submission submission = item.transition().after();
            insert =
                    insert.values(
                            item.kind().name(),
                            submission.id(),
                            item.revision(),
                            submission.filing().unitId(),
                            Ltree.path(submission.filing().officePath()),
                            item.transition().event().at());
        }
        return insert;
    }

    private static OutboxEntry entry(OutboxRecord row) {
        return new OutboxEntry(
                row.getId(),
                Kind.valueOf(row.getKind()),
                row.getSubmissionId(),
                row.getRevision(),
                row.getCreatedAt());
    }

    /** What waits to be processed (待处理量). */
    public record Backlog(int entries, @Nullable Instant since) {}
}
