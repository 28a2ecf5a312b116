package org.cinnabar.server.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.aggregation.AcceptedReports;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.cinnabar.server.support.Visitor;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class ChartsIT {

    private static final String CHART = "/api/dashboards/mercury/overview/charts/";

    /**
     * Σ mercury (g) and Σ carbide PVC (t) of each county and period, out of the frozen revisions.
     */
    private static final String SUMS_OF_REVISIONS =
            """
            select s.region_code as region, s.period,
                sum((r.data #>> '{forms,HG102,cells,mercuryUsed}')::numeric) * 1000 as mercury,
                sum((r.data #>> '{forms,HG102,cells,carbideOutput}')::numeric) as output
            from submission.submission s join submission.revision r
                on r.submission_id = s.id and r.number = s.revision
            where s.state = 'ACCEPTED' and s.office_path <@ cast(? as ltree)
                and r.data #>> '{forms,HG102,cells,mercuryUsed}' is not null
            group by s.region_code, s.period order by s.region_code, s.period
            """;

    @Autowired ApplicationContext context;
    Visitor analyst;

    @BeforeEach
    void someUnitsAreAccepted() {
        analyst = analyst("330100");
        AcceptedReports reports = new AcceptedReports(context.getEnvironment());
        List<UUID> all =
                List.of(
                        reports.accepted("330106", "2024", report("1000.001", "30000.33")),
                        reports.accepted("330106", "2024", report("0.007", "1.11")),
                        reports.accepted("330106", "2025", report("999.9", "20000")),
                        reports.accepted("330105", "2024", report("5", "70000.07")),
                        reports.accepted("330105", "2024", Map.of()),
                        reports.accepted("650104", "2024", report("123456789.123", "1")));
        all.forEach(reports::awaitExtraction);
    }

    @Test
    void everyBarIsTheRatioOfTheSumsOverTheRevisions() {
        List<String> expected = new ArrayList<>();
        for (Record row :
                TestDatabase.superuser(context.getEnvironment())
                        .fetch(SUMS_OF_REVISIONS, "c000000.c330000.c330100")) {
            BigDecimal mercury = row.get("mercury", BigDecimal.class);
            BigDecimal output = row.get("output", BigDecimal.class);
            expected.add(
                    "%s %s %s"
                            .formatted(
                                    row.get("region"),
                                    row.get("period"),
                                    mercury.divide(output, 2, RoundingMode.HALF_UP)));
        }

        JsonNode rows = analyst.get(CHART + "mercuryIntensity").get("rows");

        assertThat(expected).hasSize(3);
        assertThat(rows.valueStream().map(ChartsIT::text)).containsExactlyElementsOf(expected);
    }

    @Test
    void sumsAreExactAndCoverTheOwnSubtreeOnly() {
        JsonNode city = row(analyst, "mercuryUsed", "2025");
        BigDecimal expected =
                (BigDecimal)
                        TestDatabase.superuser(context.getEnvironment())
                                .fetchValue(
                                        """
                                        select sum((r.data #>> '{forms,HG102,cells,mercuryUsed}')::numeric)
                                        from submission.revision r
                                            join submission.submission s on s.id = r.submission_id
                                        where s.period = '2025' and s.office_path <@ 'c000000.c330000.c330100'
                                        """);

        assertThat(new BigDecimal(city.get("numerator").asString())).isEqualByComparingTo(expected);
        assertThat(city.get("value").asString())
                .isEqualTo(expected.setScale(0, RoundingMode.HALF_UP).toPlainString());
        assertThat(city.has("region")).isFalse();
        assertThat(city.has("denominator")).isFalse();
        assertThat(analyst.get(CHART + "mercuryUsed?period=2025").get("rows")).hasSize(1);
        assertThat(analyst("330105").get(CHART + "mercuryIntensity").toString())
                .contains("\"330105\"")
                .doesNotContain("\"330106\"");
    }

    @Test
    void theCountryIsShownByProvinceWithNamesAndFreshness() {
        JsonNode chart = analyst("000000").get(CHART + "mercuryIntensity");

        assertThat(
                        chart.get("rows")
                                .valueStream()
                                .map(row -> row.get("region").get("name").get("zh").asString()))
                .contains("浙江省", "新疆维吾尔自治区");
        assertThat(chart.get("freshness").get("extractedAt").asString()).startsWith("20");
        assertThat(chart.get("freshness").get("pending").isInt()).isTrue();
    }

    @Test
    void everyChartWithAMeasureAnswersAndTheOthersAreNotFound() {
        JsonNode overview =
                analyst.get("/api/dashboards")
                        .valueStream()
                        .filter(it -> it.get("scheme").asString().equals("mercury"))
                        .findFirst()
                        .orElseThrow();

        assertThat(overview.get("charts")).isNotEmpty();
        for (JsonNode chart : overview.get("charts")) {
            analyst.read(CHART + chart.get("chart").asString())
                    .expectStatus()
                    .isEqualTo(chart.has("measure") ? 200 : 404);
        }
        analyst.read(CHART + "nothing").expectStatus().isNotFound();
    }

    private static JsonNode row(Visitor visitor, String chart, String period) {
        return visitor.get(CHART + chart)
                .get("rows")
                .valueStream()
                .filter(row -> row.get("period").asString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode row) {
        return "%s %s %s"
                .formatted(
                        row.get("region").get("code").asString(),
                        row.get("period").asString(),
                        row.get("value").asString());
    }

    private Visitor analyst(String officeCode) {
        UUID office = Await.value(context.getBean(Offices.class).byCode(officeCode)).id();
        return Visitor.as(
                NewAccount.officer("charts-" + officeCode, "分析员", Role.ANALYST, office), context);
    }

    private static Map<String, ?> report(String mercury, String output) {
        return Map.of(
                "HG102",
                Map.of(
                        "cells",
                        Map.of("mercuryUsed", mercury, "carbideOutput", output),
                        "rows",
                        Map.of()));
    }
}
