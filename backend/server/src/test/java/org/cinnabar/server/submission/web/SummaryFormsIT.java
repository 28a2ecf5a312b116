package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The summary form of an office is what the units below it reported and somebody accepted. */
@ServerTest
class SummaryFormsIT {

    private static final String FORM = "/api/cycles/{id}/summaries/HG301";
    private static final AtomicInteger YEARS = new AtomicInteger(2091);

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene one;
    Scene other;
    UUID cycle;

    @BeforeEach
    void twoUnitsReported() {
        one = new Scene(context, port);
        other = new Scene(context, port);
        NewCycle wanted =
                new NewCycle(
                        "mercury",
                        "2026",
                        Integer.toString(YEARS.getAndIncrement()),
                        one.province().id());
        cycle = one.prepared(one.bean(Dispatch.class).open(wanted, "system")).id();
        accepted(one, "2024");
        accepted(other, "2025");
    }

    @Test
    void addsUpFirstAndDividesThen() {
        JsonNode total = summary(one.province(), 2).get("total").get("values");

        BigDecimal output = sum("carbideOutput");
        BigDecimal used = sum("mercuryUsed");
        assertThat(number(total, "carbideOutput")).isEqualByComparingTo(output);
        assertThat(number(total, "mercuryUsed")).isEqualByComparingTo(used);
        assertThat(number(total, "mercuryPerTonne"))
                .isEqualByComparingTo(
                        used.movePointRight(3).divide(output, 2, RoundingMode.HALF_UP));
        assertThat(total.get("unitsAccepted").asString()).isEqualTo("2");
        assertThat(number(total, "unitsDue")).isGreaterThanOrEqualTo(BigDecimal.TWO);
        assertThat(total.has("mercuryRecovered")).isFalse();
    }

    @Test
    void hasALineForEachOfficeBelowWhichAddUpToTheTotal() {
        JsonNode summary = summary(one.province(), 2);

        BigDecimal lines = BigDecimal.ZERO;
        for (JsonNode line : summary.get("lines")) {
            JsonNode values = line.get("values");
            if (values.has("carbideOutput")) {
                lines = lines.add(number(values, "carbideOutput"));
            }
        }
        assertThat(lines).isEqualByComparingTo(sum("carbideOutput"));
        JsonNode county = one.reviewer(one.county()).get(FORM, cycle);
        assertThat(number(county.get("total").get("values"), "carbideOutput"))
                .isEqualByComparingTo(example("2024", "carbideOutput"));
    }

    @Test
    void opensEveryTotalDownToTheReportsBehindIt() {
        summary(one.province(), 2);

        JsonNode units = units(one.reviewer(one.province()), "carbideOutput");
        assertThat(units.get("total").asInt()).isEqualTo(2);
        assertThat(units.toString()).contains(one.unit.name(), other.unit.name());
        JsonNode own = units(one.reviewer(one.county()), "carbideOutput");
        assertThat(own.get("items").get(0).get("unitName").asString()).isEqualTo(one.unit.name());
        assertThat(own.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasAcceptedBefore() {
        summary(one.province(), 2);
        UUID id = submissionOf(one);
        office("unlock", id);
        one.fillAll(id, "2025");
        one.submit(id).ok();
        one.chain.forEach(office -> one.approve(id, office).ok());

        BigDecimal twice = example("2025", "carbideOutput").multiply(BigDecimal.TWO);
        until(
                one.reviewer(one.province()),
                values ->
                        values.has("carbideOutput")
                                && number(values, "carbideOutput").compareTo(twice) == 0);
    }

    @Test
    void whatIsDroppedAfterItsAcceptanceCountsNoMore() {
        summary(one.province(), 2);
        UUID id = submissionOf(one);
        office("unlock", id);
        office("drop", id);

        JsonNode total = summary(one.province(), 1).get("total").get("values");
        assertThat(number(total, "carbideOutput"))
                .isEqualByComparingTo(example("2025", "carbideOutput"));
        assertThat(total.get("unitsAccepted").asString()).isEqualTo("1");
    }

    @Test
    void isHiddenFromThoseOutsideAndKnowsGeneratedFormsAlone() {
        Office elsewhere = one.prepared(one.bean(Offices.class).byCode("650104"));
        Desk stranger = one.reviewer(elsewhere);

        assertThat(stranger.status(FORM, cycle)).isEqualTo(404);
        assertThat(stranger.status(FORM + "/units?column=carbideOutput", cycle)).isEqualTo(404);
        String above = FORM + "?office=" + one.province().id();
        assertThat(one.reviewer(one.county()).status(above, cycle)).isEqualTo(404);
        assertThat(one.reviewer(one.province()).status("/api/cycles/{id}/summaries/HG102", cycle))
                .isEqualTo(404);
    }

    private void accepted(Scene scene, String example) {
        UUID id = submissionOf(scene);
        scene.fillAll(id, example);
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
    }

    private void office(String action, UUID id) {
        Map<String, Object> body = new HashMap<>(one.seen(id));
        body.put("opinion", "产量有误");
        one.reviewer(one.province()).post(Scene.SUBMISSION + "/" + action, body, id).ok();
    }

    private UUID submissionOf(Scene scene) {
        return scene.prepared(
                        scene.bean(Submissions.class)
                                .ofCycle(cycle)
                                .filter(it -> it.filing().unitId().equals(scene.unit.id()))
                                .single())
                .id();
    }

    /** The form once so many reports have arrived in it. */
    private JsonNode summary(Office office, int reports) {
        Desk desk = one.reviewer(office);
        return Await.value(
                Mono.fromSupplier(() -> units(desk, "carbideOutput").get("total").asInt())
                        .subscribeOn(Schedulers.boundedElastic())
                        .filter(arrived -> arrived == reports)
                        .map(arrived -> desk.get(FORM, cycle))
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100))));
    }

    private void until(Desk desk, Predicate<JsonNode> reached) {
        Await.value(
                Mono.fromSupplier(() -> desk.get(FORM, cycle).get("total").get("values"))
                        .subscribeOn(Schedulers.boundedElastic())
                        .filter(reached)
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100))));
    }

    private JsonNode units(Desk desk, String column) {
        return desk.get(FORM + "/units?column=" + column, cycle);
    }

    private static BigDecimal sum(String cell) {
        return example("2024", cell).add(example("2025", cell));
    }

    private static BigDecimal example(String period, String cell) {
        return number(Examples.form(period, "HG102").get("cells"), cell);
    }

    private static BigDecimal number(JsonNode values, String key) {
        return new BigDecimal(values.get(key).asString());
    }
}
