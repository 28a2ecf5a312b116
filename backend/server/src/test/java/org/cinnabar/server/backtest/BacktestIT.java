package org.cinnabar.server.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ServerTest
class BacktestIT {

    private static final String BALANCE =
            """
            checks:
              - id: T01
                title: {zh: 触媒库存平衡, en: Catalyst stock balance}
                level: MANDATORY
                formula: HG102.opening + HG102.purchased = HG102.loaded + HG102.otherOut + HG102.closing
                tolerance: 0.001
                message: {zh: "相差 {difference} t。", en: "{difference} t apart."}
            """;

    /** The foot is not in the analysis store, so that the server itself has to look. */
    private static final String FOOT =
            """
            checks:
              - id: T02
                title: {zh: 联系电话已填, en: Telephone given}
                level: ADVISORY
                formula: LEN(%s) > 100
                message: {zh: 请填写。, en: Please fill in.}
            """;

    @Autowired ApplicationContext context;
    @Autowired Schemes schemes;
    int reports;
    Visitor designer;
    Visitor reviewer;

    @BeforeEach
    void acceptedReportsOfTwoPeriods() {
        var scheme = Await.value(schemes.find("mercury", "2026"));
        PastReports.extracted(context.getEnvironment(), scheme);
        reports = reports();
        UUID county = Await.value(context.getBean(Offices.class).byCode("650104")).id();
        designer =
                Visitor.as(
                        NewAccount.central("backtest-designer", "设计", Role.SCHEME_DESIGNER),
                        context);
        reviewer =
                Visitor.as(
                        NewAccount.officer("backtest-reviewer", "审核", Role.REVIEWER, county),
                        context);
    }

    @Test
    void theDesignerSeesFiguresOfAllUnitsButNotWhoseTheyAre() {
        JsonNode run = finished(designer, ordered(designer, BALANCE));
        JsonNode result = designer.get("/api/backtests/{id}/result", id(run));

        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("leg").asString()).isEqualTo("SQL");
        assertThat(run.get("examined").asInt()).isEqualTo(run.get("population").asInt());
        assertThat(sum(result.get("total"))).isEqualTo(run.get("population").asInt());
        assertThat(result.at("/total/stopped").asInt()).isPositive();
        assertThat(result.at("/total/held").asInt()).isPositive();
        assertThat(summed(result.get("periods"))).isEqualTo(sum(result.get("total")));
        assertThat(summed(result.get("offices"))).isEqualTo(sum(result.get("total")));
        assertThat(summed(result.get("unitTypes"))).isEqualTo(sum(result.get("total")));
        assertThat(result.get("worst")).isNotEmpty();
        assertThat(result.get("worst").toString()).doesNotContain("unitName", "submissionId");
        assertThat(distances(result)).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(result.at("/hints/similarChecks").toString()).contains("I02");
        assertThat(result.at("/hints/explained").asInt())
                .isEqualTo(result.at("/total/stopped").asInt());
        assertThat(result.at("/hints/remaining")).hasSize(5);
    }

    @Test
    void anOfficeExaminesAndSeesTheUnitsBelowItAlone() {
        JsonNode run = finished(reviewer, ordered(reviewer, BALANCE));
        JsonNode all = finished(designer, ordered(designer, BALANCE));
        JsonNode result = reviewer.get("/api/backtests/{id}/result", id(run));

        assertThat(run.get("population").asInt())
                .isPositive()
                .isLessThan(all.get("population").asInt());
        assertThat(result.get("offices")).hasSize(1);
        assertThat(result.at("/offices/0/code").asString()).isEqualTo("650104");
        result.get("worst")
                .forEach(it -> assertThat(it.get("unitName").asString()).isEqualTo("A unit"));
        reviewer.read("/api/backtests/{id}", id(all)).expectStatus().isNotFound();
    }

    @Test
    void whatTheDatabaseCannotSayTheServerExaminesInSeveralBatches() {
        String cell = footCell();
        JsonNode run = finished(designer, ordered(designer, FOOT.formatted(cell)));
        JsonNode result = designer.get("/api/backtests/{id}/result", id(run));

        assertThat(run.get("leg").asString()).isEqualTo("JVM");
        assertThat(run.at("/reason/en").asString()).contains("is not in the analysis store");
        assertThat(run.get("population").asInt()).isEqualTo(reports).isGreaterThan(Leg.JVM.batch());
        assertThat(run.get("examined").asInt()).isEqualTo(reports);
        assertThat(sum(result.get("total"))).isEqualTo(reports);
    }

    @Test
    void aCancelledRunGoesOnWhereItStoppedAndCountsNothingTwice() {
        JsonNode ordered = ordered(designer, FOOT.formatted(footCell()));
        designer.send("/api/backtests/" + id(ordered) + "/cancel", Map.of()).expectStatus().isOk();
        JsonNode stopped = finished(designer, ordered);
        assertThat(stopped.get("state").asString()).isIn("CANCELLED", "DONE");

        designer.send("/api/backtests/" + id(ordered) + "/resume", Map.of()).expectStatus().isOk();
        JsonNode run = finished(designer, ordered);
        JsonNode result = designer.get("/api/backtests/{id}/result", id(run));

        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("examined").asInt()).isEqualTo(reports);
        assertThat(sum(result.get("total"))).isEqualTo(reports);
    }

    @Test
    void everyFaultOfADraftIsToldWithItsLine() {
        String faulty =
                """
                checks:
                  - id: T03
                    title: {zh: 无}
                    level: STRICT
                    formula: HG102.openin = 1 +
                    message: {zh: 无, en: None}
                  - id: T04
                    title: {zh: 无, en: None}
                    level: ADVISORY
                    formula: HG102.openin = 1
                    message: {zh: 无, en: None}
                """;
        JsonNode problem =
                Objects.requireNonNull(
                        designer.send("/api/backtests", order(faulty))
                                .expectStatus()
                                .isEqualTo(422)
                                .expectBody(JsonNode.class)
                                .returnResult()
                                .getResponseBody());

        assertThat(problem.get("code").asString()).isEqualTo("CHECK_FAULTY");
        assertThat(problem.get("violations").toString())
                .contains("ONE_CHECK", "MISSING_TRANSLATION", "NOT_ONE_OF", "SYNTAX")
                .contains("UNKNOWN_NAME", "\"line\":10", "\"line\":5");
    }

    @Test
    void periodsWithoutAcceptedReportsAreRefused() {
        designer.send(
                        "/api/backtests",
                        Map.of(
                                "scheme",
                                "mercury",
                                "version",
                                "2026",
                                "periods",
                                List.of("1999"),
                                "source",
                                BALANCE))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOTHING_TO_EXAMINE");
    }

    private String footCell() {
        var scheme = Await.value(schemes.find("mercury", "2026"));
        String foot = Objects.requireNonNull(scheme.definition().foot());
        var table = scheme.form(foot).orElseThrow().fixedTables().findFirst().orElseThrow();
        return foot + "." + table.rows().getFirst().key();
    }

    private int reports() {
        NewAccount account = NewAccount.central("backtest-designer", "设计", Role.SCHEME_DESIGNER);
        int found = 0;
        for (JsonNode period :
                Visitor.as(account, context).get("/api/backtests/periods?scheme=mercury")) {
            if (PastReports.PERIODS.contains(period.get("period").asString())) {
                found += period.get("submissions").asInt();
            }
        }
        return found;
    }

    private static JsonNode ordered(Visitor visitor, String source) {
        return Objects.requireNonNull(
                visitor.send("/api/backtests", order(source))
                        .expectStatus()
                        .isAccepted()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Map<String, ?> order(String source) {
        return Map.of(
                "scheme",
                "mercury",
                "version",
                "2026",
                "periods",
                PastReports.PERIODS,
                "source",
                source);
    }

    private static JsonNode finished(Visitor visitor, JsonNode run) {
        return Await.value(
                Mono.fromCallable(() -> visitor.get("/api/backtests/{id}", id(run)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .filter(it -> !it.get("state").asString().equals("RUNNING"))
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(200))));
    }

    private static String id(JsonNode run) {
        return run.get("id").asString();
    }

    private static List<Double> distances(JsonNode result) {
        return result.get("worst")
                .valueStream()
                .map(it -> Math.abs(Double.parseDouble(it.get("difference").asString())))
                .toList();
    }

    private static int sum(JsonNode figures) {
        return figures.get("stopped").asInt()
                + figures.get("held").asInt()
                + figures.get("notApplicable").asInt();
    }

    private static int summed(JsonNode parts) {
        return parts.valueStream().mapToInt(it -> sum(it.get("figures"))).sum();
    }
}
