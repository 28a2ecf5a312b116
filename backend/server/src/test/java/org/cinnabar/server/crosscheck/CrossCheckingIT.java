package org.cinnabar.server.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.db.crosscheck.Tables.COMPARISON;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * {@code -Dcinnabar.crosscheck.changes=5000 -Dcinnabar.crosscheck.seed=…} makes the random changes
 * many.
 */
@ServerTest
class CrossCheckingIT {

    private static final String HOME = "650104";
    private static final String AWAY = "330106";
    private static final String[] TYPES = {
        "PVC", "PVC", "CATALYST", "RECYCLER", "RECYCLER", "MINE"
    };
    private static final int CHANGES = Integer.getInteger("cinnabar.crosscheck.changes", 36);
    private static final long SEED = Long.getLong("cinnabar.crosscheck.seed", 20_261L);
    private static final int BETWEEN_LOOKS = 6;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired Environment environment;
    @Autowired Schemes schemes;
    @Autowired Submissions submissions;
    @Autowired CrossChecking checking;
    @Autowired CrossFindingsApproval approval;
    @Autowired ComparisonRows rows;
    @Autowired Sql sql;

    @Test
    void randomChangesLeaveWhatComparingEverythingAnewWouldGive() {
        String period = "2041";
        FiledReports reports = new FiledReports(environment, period);
        NaiveComparing naive = new NaiveComparing(mercury(), period);
        Random random = new Random(SEED);
        List<String> codes = IntStream.range(0, TYPES.length).mapToObj(i -> "W" + i).toList();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < TYPES.length; i++) {
            ids.add(reports.dispatched(TYPES[i], codes.get(i), i % 2 == 0 ? HOME : AWAY));
        }
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        WildReports wild = new WildReports(random, codes);
        for (int change = 1; change <= CHANGES; change++) {
            int unit = random.nextInt(TYPES.length);
            UUID id = ids.get(unit);
            if (random.nextInt(4) == 0) {
                reports.takenBack(id, random.nextBoolean() ? "DRAFT" : "DROPPED");
                naive.takeBack(codes.get(unit));
            } else {
                Map<String, String> register = wild.register(TYPES[unit]);
                Map<String, Object> forms = wild.forms(TYPES[unit]);
                reports.filed(id, register, forms);
                naive.file(filed(id), TYPES[unit], data(period, register, forms));
            }
            if (change % BETWEEN_LOOKS == 0) {
                settle(reports);
                assertThat(stored(period))
                        .as("after change %d of seed %d", change, SEED)
                        .isEqualTo(naive.everything());
                stored(period).forEach(comparison -> met.add(comparison.verdict()));
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void twoUnitsThatFileAtOnceSeeOneAnother() {
        FiledReports reports = new FiledReports(environment, "2042");
        UUID buyer = reports.dispatched("PVC", "AT-ONCE-B", HOME);
        UUID maker = reports.dispatched("CATALYST", "AT-ONCE-M", AWAY);
        for (int round = 0; round < 5; round++) {
            reports.filed(buyer, Map.of("type", "PVC"), bought("AT-ONCE-M", "1" + round));
            reports.filed(maker, Map.of("type", "CATALYST"), sold("AT-ONCE-B", "1" + round));
            settle(reports);

            assertThat(only("2042").verdict()).isEqualTo(Verdict.AGREES);
        }
    }

    @Test
    void waitsForTheOtherSideAndTellsBothOnceItDiffers() {
        FiledReports reports = new FiledReports(environment, "2043");
        UUID buyer = reports.dispatched("PVC", "WAITS-B", HOME);
        UUID maker = reports.dispatched("CATALYST", "WAITS-M", AWAY);
        reports.filed(buyer, Map.of("type", "PVC"), bought("WAITS-M", "12"));
        settle(reports);
        assertThat(only("2043").verdict()).isEqualTo(Verdict.WAITING);
        assertThat(told(reports, buyer, maker)).isZero();

        reports.filed(maker, Map.of("type", "CATALYST"), sold("WAITS-B", "10"));
        settle(reports);

        assertThat(only("2043"))
                .satisfies(it -> assertThat(it.verdict()).isEqualTo(Verdict.DIFFERS))
                .satisfies(it -> assertThat(it.leftValue()).isEqualTo("12"))
                .satisfies(it -> assertThat(it.rightValue()).isEqualTo("10"))
                .satisfies(it -> assertThat(it.difference()).isEqualTo("2"));
        assertThat(told(reports, buyer, maker)).isEqualTo(4);

        reports.filed(maker, Map.of("type", "CATALYST"), sold("WAITS-B", "10.5"));
        settle(reports);
        assertThat(told(reports, buyer, maker)).isEqualTo(4);
    }

    @Test
    void anEntryProcessedTwiceOrLateChangesNothing() {
        FiledReports reports = new FiledReports(environment, "2044");
        UUID buyer = reports.dispatched("PVC", "TWICE-B", HOME);
        UUID maker = reports.dispatched("CATALYST", "TWICE-M", AWAY);
        reports.filed(buyer, Map.of("type", "PVC"), bought("TWICE-M", "12"));
        reports.filed(maker, Map.of("type", "CATALYST"), sold("TWICE-B", "10"));
        reports.filed(buyer, Map.of("type", "PVC"), bought("TWICE-M", "10"));
        settle(reports);
        Set<Comparison> before = stored("2044");

        reports.superuser()
                .execute(
                        "update submission.outbox set processed_at = null"
                                + " where submission_id in (?, ?)",
                        buyer,
                        maker);
        settle(reports);

        assertThat(stored("2044")).isEqualTo(before);
        assertThat(only("2044").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void eachSideSeesTheFindingAndNobodyElseDoes() {
        FiledReports reports = new FiledReports(environment, "2045");
        UUID buyer = reports.dispatched("PVC", "SEES-B", HOME);
        UUID maker = reports.dispatched("CATALYST", "SEES-M", AWAY);
        UUID other = reports.dispatched("CATALYST", "SEES-O", AWAY);
        reports.filed(buyer, Map.of("type", "PVC"), bought("SEES-M", "12"));
        reports.filed(maker, Map.of("type", "CATALYST"), sold("SEES-B", "10"));
        settle(reports);

        assertThat(seen("2045", new RowScope.OneUnit(reports.unitOf(buyer)))).hasSize(1);
        assertThat(seen("2045", new RowScope.OneUnit(reports.unitOf(maker)))).hasSize(1);
        assertThat(seen("2045", new RowScope.OneUnit(reports.unitOf(other)))).isEmpty();
        assertThat(seen("2045", new RowScope.OfficeSubtree("c000000.c650000"))).hasSize(1);
        assertThat(seen("2045", new RowScope.OfficeSubtree("c000000.c330000"))).hasSize(1);
        assertThat(seen("2045", new RowScope.OfficeSubtree("c000000.c370000"))).isEmpty();
        assertThat(seen("2045", new RowScope.Nothing())).isEmpty();
    }

    @Test
    void whoHasNotFiledDoesNotReadWhatIsSaidOfIt() {
        FiledReports reports = new FiledReports(environment, "2046");
        UUID buyer = reports.dispatched("PVC", "EARLY-B", HOME);
        UUID maker = reports.dispatched("CATALYST", "EARLY-M", AWAY);
        reports.filed(buyer, Map.of("type", "PVC"), bought("EARLY-M", "12"));
        settle(reports);

        assertThat(seen("2046", new RowScope.OneUnit(reports.unitOf(buyer)))).hasSize(1);
        assertThat(seen("2046", new RowScope.OneUnit(reports.unitOf(maker)))).isEmpty();
        assertThat(seen("2046", new RowScope.OfficeSubtree("c000000.c330000"))).isEmpty();
    }

    private PublishedScheme mercury() {
        return Await.value(schemes.find("mercury", "2026"));
    }

    /** Compares what waits, two at a time beside the server's own worker. */
    private void settle(FiledReports reports) {
        Await.done(
                checking.waiting(1000)
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .flatMap(id -> checking.compare(id).subscribeOn(Schedulers.parallel()), 2)
                        .then()
                        .contextWrite(new RowScope.Everything()::into));
        reports.awaitComparing();
    }

    private Comparison only(String period) {
        assertThat(stored(period)).hasSize(1);
        return stored(period).iterator().next();
    }

    private Set<Comparison> stored(String period) {
        return new HashSet<>(seen(period, new RowScope.Everything()));
    }

    private List<Comparison> seen(String period, RowScope scope) {
        return Await.value(
                sql.many(dsl -> dsl.selectFrom(COMPARISON).where(COMPARISON.PERIOD.eq(period)))
                        .map(rows::comparison)
                        .collectList()
                        .contextWrite(scope::into));
    }

    private FiledReport filed(UUID submission) {
        return Await.value(
                submissions
                        .byId(submission)
                        .map(FiledReport::of)
                        .contextWrite(new RowScope.Everything()::into));
    }

    @Test
    void aManifestUsedTwiceHoldsUpTheApprovalOfBothUntilOneIsCorrected() {
        FiledReports reports = new FiledReports(environment, "2047");
        UUID one = reports.dispatched("PVC", "BLOCK-1", HOME);
        UUID two = reports.dispatched("PVC", "BLOCK-2", AWAY);
        reports.filed(one, Map.of("type", "PVC"), manifest("20470000000001"));
        reports.filed(two, Map.of("type", "PVC"), manifest("20470000000001"));
        settle(reports);

        for (UUID id : List.of(one, two)) {
            assertThat(Await.value(approval(id).materialize()).getThrowable())
                    .isInstanceOfSatisfying(
                            CrossFindingsBlock.class,
                            refused -> assertThat(refused.violations()).hasSize(1));
        }
        reports.filed(two, Map.of("type", "PVC"), manifest("20470000000002"));
        settle(reports);

        assertThat(Await.value(approval(one).materialize()).getThrowable()).isNull();
    }

    private Mono<Void> approval(UUID submission) {
        return submissions
                .byId(submission)
                .flatMap(approval::require)
                .contextWrite(new RowScope.OfficeSubtree("c000000")::into);
    }

    private static Map<String, Object> manifest(String number) {
        return FiledReports.form(
                "HG105",
                "rows",
                Map.of(
                        "manifestNumber", number,
                        "direction", "1",
                        "counterpartyCode", "SOMEBODY",
                        "code", "900-022-29",
                        "received", "1"));
    }

    private static int told(FiledReports reports, UUID one, UUID other) {
        return reports.number(
                "select count(*) from notification.notice"
                        + " where kind = 'CROSS_FINDINGS' and subject_id in (?, ?)",
                one,
                other);
    }

    private static SubmissionData data(
            String period, Map<String, String> register, Map<String, Object> forms) {
        Map<String, FormData> read =
                JSON.convertValue(
                        forms,
                        JSON.getTypeFactory()
                                .constructMapType(Map.class, String.class, FormData.class));
        return new SubmissionData("mercury", "2026", period, register, read, Map.of());
    }

    private static Map<String, Object> bought(String maker, String amount) {
        return FiledReports.form(
                "HG103", "rows", Map.of("supplierCode", maker, "purchased", amount));
    }

    private static Map<String, Object> sold(String buyer, String amount) {
        return FiledReports.form("HG108", "buyers", Map.of("buyerCode", buyer, "sold", amount));
    }
}
