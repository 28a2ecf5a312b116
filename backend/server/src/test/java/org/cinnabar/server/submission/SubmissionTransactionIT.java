package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

@ServerTest
class SubmissionTransactionIT {

    private static final List<String> TABLES =
            List.of("submission", "form_data", "explanation", "revision", "event", "outbox");
    private static final String PATH = "c000000.c650000.c650100.c650104";
    private static final String ELSEWHERE = "c000000.c330000";

    @Autowired Sql sql;
    @Autowired Submissions submissions;
    @Autowired SubmissionJournal journal;
    @Autowired Environment environment;

    final UUID unit = UUID.randomUUID();
    final Submission dispatched = Filings.dispatched(unit);

    @BeforeEach
    void dispatched() {
        Await.done(all(submissions.add(List.of(dispatched))));
    }

    @Test
    void leavesNothingOfATransitionWhoseTransactionFails() {
        Mono<Object> failing =
                sql.transaction(
                        journal.write(submit())
                                .then(Mono.error(new IllegalStateException("afterwards"))));

        StepVerifier.create(all(failing)).verifyErrorMessage("afterwards");

        assertThat(Await.value(all(submissions.byId(dispatched.id())))).isEqualTo(dispatched);
        for (String table : List.of("event", "revision", "outbox")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(
                        superuser()
                                .fetchValue(
                                        "select count(*) from audit.entry where subject_id = ?",
                                        dispatched.id().toString()))
                .isEqualTo(0L);
    }

    @Test
    void refusesATransitionFromAStateThatIsGoneAndNamesTheWinner() {
        Await.done(all(journal.write(submit())));

        StepVerifier.create(all(journal.write(submit())))
                .verifyErrorSatisfies(
                        error ->
                                assertThat(error)
                                        .isInstanceOfSatisfying(
                                                SubmissionRuleBroken.SubmissionChanged.class,
                                                changed ->
                                                        assertThat(changed.properties())
                                                                .containsEntry("actor", "填表人")));

        assertThat(rows("event")).isEqualTo(1);
    }

    @Test
    void hidesEveryRowFromOtherOfficesAndUnits() {
        Await.done(all(journal.write(submit())));
        superuser()
                .execute(
                        "insert into submission.form_data values (?, 'F', ?, ?::ltree, 1, '{}',"
                                + " now(), 'a')",
                        dispatched.id(),
                        unit,
                        PATH);
        superuser()
                .execute(
                        "insert into submission.explanation values (?, 'I1', ?, ?::ltree, 'x',"
                                + " now(), 'a')",
                        dispatched.id(),
                        unit,
                        PATH);

        for (String table : TABLES) {
            assertThat(seen(table, new RowScope.OfficeSubtree("c000000.c650000"))).isEqualTo(1);
            assertThat(seen(table, new RowScope.OneUnit(unit))).isEqualTo(1);
            assertThat(seen(table, new RowScope.OfficeSubtree(ELSEWHERE))).as(table).isZero();
            assertThat(seen(table, new RowScope.OneUnit(UUID.randomUUID()))).as(table).isZero();
            assertThat(seen(table, new RowScope.Nothing())).as(table).isZero();
        }
    }

    @Test
    void letsNobodyWriteRowsOfOtherOffices() {
        Mono<Void> foreign = submissions.add(List.of(Filings.dispatched(UUID.randomUUID())));

        StepVerifier.create(foreign.contextWrite(new RowScope.OfficeSubtree(ELSEWHERE)::into))
                .verifyErrorSatisfies(
                        error -> assertThat(error).hasStackTraceContaining("row-level security"));
    }

    @Test
    void changesNoEventAndNoRevisionEver() {
        Await.done(all(journal.write(submit())));

        for (String table : List.of("event", "revision")) {
            Mono<Integer> deletion = sql.one(dsl -> dsl.query("delete from submission." + table));
            StepVerifier.create(all(deletion))
                    .verifyErrorSatisfies(
                            error ->
                                    assertThat(error).hasStackTraceContaining("permission denied"));
        }
    }

    private JournalEntry submit() {
        Transition transition =
                dispatched.submit(
                        Actors.clerk(unit),
                        new ReviewChain(List.of(new UUID(1, 1))),
                        new Examined(FindingCounts.NONE, Set.of(), List.of()),
                        dispatched.updatedAt());
        return JournalEntry.freezing(
                transition,
                new SubmissionData(
                        "mercury",
                        "2026",
                        "2025",
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of()));
    }

    private static <T> Mono<T> all(Mono<T> work) {
        return work.contextWrite(new RowScope.Everything()::into);
    }

    private int seen(String table, RowScope scope) {
        String key = table.equals("submission") ? "id" : "submission_id";
        return Await.value(
                sql.one(
                                dsl ->
                                        dsl.resultQuery(
                                                "select count(*)::int from submission."
                                                        + table
                                                        + " where "
                                                        + key
                                                        + " = {0}",
                                                org.jooq.impl.DSL.val(dispatched.id())))
                        .map(row -> row.get(0, Integer.class))
                        .contextWrite(scope::into));
    }

    private long rows(String table) {
        return ((Number)
                        superuser()
                                .fetchValue(
                                        "select count(*) from submission."
                                                + table
                                                + " where submission_id = ?",
                                        dispatched.id()))
                .longValue();
    }

    private DSLContext superuser() {
        return TestDatabase.superuser(environment);
    }
}
