package org.cinnabar.server.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class ExtractionIT {

    private static final String HOME = "650104";
    private static final String AWAY = "330106";
    private static final String ROWS_OF = "select count(*) from mart.%s where submission_id = ?";

    @Autowired Environment environment;
    @Autowired Extraction extraction;
    @Autowired Sql sql;
    AcceptedReports reports;

    @BeforeEach
    void reports() {
        reports = new AcceptedReports(environment);
    }

    @Test
    void anAcceptedSubmissionArrivesWithinSecondsWithExactNumbers() {
        UUID submission = reports.accepted(HOME, "2025", used("1234567.891", 3));

        reports.awaitExtraction(submission);

        assertThat(stored(submission)).isEqualTo("1234567891 1234567.891 1");
        assertThat(rows("mercury_hg103_rows", submission)).isEqualTo(3);
        assertThat(reports.number("select pending from mart.freshness where scheme = 'mercury'"))
                .isZero();
    }

    @Test
    void aCorrectionReplacesAndNeverDoubles() {
        UUID submission = reports.accepted(HOME, "2025", used("10.000", 3));
        reports.awaitExtraction(submission);

        reports.again(submission, used("9.500", 1));
        reports.awaitExtraction(submission);

        assertThat(stored(submission)).isEqualTo("9500 9.500 2");
        assertThat(rows("mercury_hg102", submission)).isEqualTo(1);
        assertThat(rows("mercury_hg103_rows", submission)).isEqualTo(1);
    }

    @Test
    void anEarlierEntryTriedLateDoesNotBringOldNumbersBack() {
        UUID submission = reports.accepted(HOME, "2025", used("1.000", 1));
        long correction = reports.again(submission, used("2.000", 2));
        extracted(correction);
        reports.superuser()
                .execute(
                        "update submission.outbox set processed_at = null"
                                + " where submission_id = ? and id < ?",
                        submission,
                        correction);

        reports.awaitExtraction(submission);

        assertThat(stored(submission)).isEqualTo("2000 2.000 2");
        assertThat(rows("mercury_hg103_rows", submission)).isEqualTo(2);
    }

    @Test
    void aBadEntryHoldsUpNobodyAndLeavesNothingHalfDone() {
        UUID bad = reports.accepted(HOME, "2031", used("7.000", "not a number", 1));
        UUID good = reports.accepted(HOME, "2031", used("8.000", 1));

        reports.awaitExtraction(good);

        assertThat(stored(good)).isEqualTo("8000 8.000 1");
        assertThat(reports.waiting(bad)).isEqualTo(1);
        assertThat(rows("mercury_hg102", bad)).isZero();
        reports.superuser()
                .execute(
                        "update submission.revision set data ="
                                + " cast(replace(data::text, 'not a number', '0.5') as jsonb)"
                                + " where submission_id = ?",
                        bad);
        extracted(reports.number("select id from submission.outbox where submission_id = ?", bad));
        assertThat(stored(bad)).isEqualTo("7000 7.000 1");
    }

    @Test
    void anOfficeSeesTheRowsBelowItEvenWithoutWhere() {
        UUID home = reports.accepted(HOME, "2025", used("1", 1));
        UUID away = reports.accepted(AWAY, "2025", used("2", 1));
        reports.awaitExtraction(home);
        reports.awaitExtraction(away);

        for (String of : List.of("mercury_hg102", "mercury_hg102_v", "mercury_hg103_rows")) {
            assertThat(seen(of, "c000000.c650000.c650100.c650104")).contains(home);
            assertThat(seen(of, "c000000.c650000.c650100.c650104")).doesNotContain(away);
            assertThat(seen(of, "c000000.c330000")).contains(away).doesNotContain(home);
        }
        assertThat(seen("mercury_hg102", "c000000")).contains(home, away);
    }

    @Test
    void thePartitionsBehindATableAreNotReadable() {
        reports.awaitExtraction(reports.accepted(HOME, "2025", used("1", 1)));

        assertThat(
                        Await.value(
                                        sql.many(
                                                        dsl ->
                                                                dsl.selectFrom(
                                                                        table(
                                                                                name(
                                                                                        "mart",
                                                                                        "mercury_hg102_2025"))))
                                                .then()
                                                .contextWrite(new RowScope.Everything()::into)
                                                .materialize())
                                .getThrowable())
                .hasStackTraceContaining("permission denied");
    }

    private void extracted(long entry) {
        Await.done(extraction.extract(entry).contextWrite(new RowScope.Everything()::into));
    }

    private List<UUID> seen(String of, String path) {
        return Await.value(
                sql.many(dsl -> dsl.select().from(table(name("mart", of))))
                        .map(row -> row.get("submission_id", UUID.class))
                        .collectList()
                        .contextWrite(new RowScope.OfficeSubtree(path)::into));
    }

    private int rows(String of, UUID submission) {
        return reports.number(ROWS_OF.formatted(of), submission);
    }

    /** The mercury used as it is stored, as the view shows it, and the revision. */
    private String stored(UUID submission) {
        return String.valueOf(
                reports.superuser()
                        .fetchValue(
                                """
                                select t.mercury_used || ' ' || v.mercury_used || ' ' || v.revision
                                from mart.mercury_hg102 t join mart.mercury_hg102_v v
                                    using (submission_id, row_number)
                                where t.submission_id = ?
                                """,
                                submission));
    }

    private static Map<String, ?> used(String mercury, int suppliers) {
        return used(mercury, "1.5", suppliers);
    }

    private static Map<String, ?> used(String mercury, String loaded, int suppliers) {
        Map<String, String> row = Map.of("supplier", "A supplier", "loaded", loaded);
        return Map.of(
                "HG102",
                Map.of("cells", Map.of("mercuryUsed", mercury), "rows", Map.of()),
                "HG103",
                Map.of(
                        "cells",
                        Map.of(),
                        "rows",
                        Map.of("rows", java.util.Collections.nCopies(suppliers, row))));
    }
}
