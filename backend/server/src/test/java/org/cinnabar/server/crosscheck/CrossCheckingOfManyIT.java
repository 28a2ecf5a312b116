package org.cinnabar.server.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round in which many take part costs the one who files no more than a small one does. */
@ServerTest
class CrossCheckingOfManyIT {

    private static final String PERIOD = "2049";
    private static final int OTHERS = 6_000;
    private static final String MAKER = "CROWD-M";
    private static final String BUYER = "CROWD-B";

    @Autowired Environment environment;
    @Autowired Schemes schemes;
    @Autowired Submissions submissions;
    @Autowired Flows flows;
    @Autowired Pairs pairs;
    @Autowired Comparisons comparisons;
    @Autowired Sql sql;

    List<CrossCheck> checks = List.of();
    FiledReports reports;

    @BeforeEach
    void crowd() {
        reports = new FiledReports(environment, PERIOD);
        checks = Await.value(schemes.find("mercury", "2026")).crossChecks();
        reports.superuser()
                .execute(
                        """
                        insert into crosscheck.filed
                        select gen_random_uuid(), ?, 'CROWD' || n, gen_random_uuid(), 'Unit ' || n,
                            'c000000'::public.ltree, 1
                        from generate_series(1, cast(? as int)) n
                        """,
                        "mercury/2026/" + PERIOD,
                        OTHERS);
        reports.superuser()
                .execute(
                        """
                        insert into crosscheck.flow (submission_id, check_id, side, counterparty,
                            matched, round, credit_code, unit_id, office_path, amounts)
                        select submission_id, check_id, side, counterparty, array[credit_code],
                            round, credit_code, unit_id, office_path, '{}'
                        from crosscheck.filed, unnest(cast(? as text[])) check_id,
                            unnest(array['LEFT', 'RIGHT']) side,
                            unnest(array['', 'OF-' || credit_code]) counterparty
                        where credit_code like 'CROWD%'
                        """,
                        (Object) checks.stream().map(CrossCheck::id).toArray(String[]::new));
        for (String table : List.of("filed", "flow", "comparison")) {
            reports.superuser().execute("analyze crosscheck." + table);
        }
    }

    @AfterEach
    void gone() {
        reports.superuser().execute("delete from crosscheck.filed where credit_code like 'CROWD%'");
    }

    @Test
    void aSubmissionIsPairedWithoutReadingTheOthers() {
        UUID maker = reports.dispatched("CATALYST", MAKER, "330106");
        reports.filed(maker, Map.of("type", "CATALYST"), Map.of());
        UUID buyer = reports.dispatched("PVC", BUYER, "650104");
        Map<String, Object> forms =
                new HashMap<>(
                        FiledReports.form(
                                "HG103", "rows", Map.of("supplierCode", MAKER, "purchased", "12")));
        forms.putAll(
                FiledReports.form(
                        "HG105", "rows", Map.of("manifestNumber", "20490000000001", "code", "1")));
        reports.filed(buyer, Map.of("type", "PVC"), forms);
        reports.awaitComparing();

        List<Object> found = new ArrayList<>();
        long read =
                Await.value(
                        sql.transaction(touched(buyer).flatMap(it -> rowsReadBy(looked(it, found))))
                                .contextWrite(new RowScope.Everything()::into));

        assertThat(found).hasSizeGreaterThan(1);
        assertThat(read).isPositive().isLessThan(OTHERS / 4);
    }

    private Mono<Touched> touched(UUID submission) {
        return Mono.zip(submissions.byId(submission), flows.named(submission))
                .map(
                        read ->
                                new Touched(
                                        Round.of(read.getT1().filing()),
                                        submission,
                                        BUYER,
                                        read.getT2()));
    }

    private Mono<Void> looked(Touched touched, List<Object> found) {
        return pairs.of(checks, touched)
                .doOnNext(found::add)
                .then(comparisons.touched(checks, touched))
                .doOnNext(stored -> found.addAll(stored.values()))
                .then();
    }

    private Mono<Long> rowsReadBy(Mono<Void> work) {
        return rowsRead()
                .flatMap(
                        before ->
                                work.then(Mono.defer(this::rowsRead)).map(after -> after - before));
    }

    /** Until now by this connection: PostgreSQL counts beyond the transaction. */
    private Mono<Long> rowsRead() {
        return sql.one(
                        dsl ->
                                dsl.resultQuery(
                                        """
                                        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint
                                        from pg_stat_xact_user_tables where schemaname = 'crosscheck'
                                        """))
                .map(row -> row.get(0, Long.class));
    }
}
