package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The whole country collects, so the database is this test's own. */
@ServerTest
@TestPropertySource(properties = "cinnabar.test=a cycle that is passed on")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class LevelByLevelIT {

    private static final AtomicInteger YEARS = new AtomicInteger(2031);

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    LevelByLevelScene passing;
    Scene scene;

    @BeforeAll
    void everybody() {
        scene = new Scene(context, port);
        passing = new LevelByLevelScene(scene);
    }

    @BeforeEach
    void opened() {
        passing.open(Integer.toString(YEARS.getAndIncrement()));
    }

    @Test
    void reachesUnitsAsTheOfficesOfTheirChainPassItOnHoweverLongThatIs() {
        assertThat(passing.dispatched()).isEmpty();
        assertThat(passing.passOn(scene.county()).code()).isEqualTo("SUPERIOR_NOT_PASSED_ON");
        assertThat(passing.passOn("110000").code()).isEqualTo("SUPERIOR_NOT_PASSED_ON");

        passed(scene.country(), 0);
        passed(passing.office("110000"), 0);
        assertThat(passing.dispatched()).isEmpty();
        passing.passOn("110105").ok();
        assertThat(passing.dispatched())
                .contains(passing.ofMunicipality.id())
                .doesNotContain(passing.ofDirectCounty.id());
        passed(passing.office("420000"), 0);
        passed(passing.office("429004"), 1);
        passed(passing.office("660000"), 0);
        passed(passing.office("659001"), 1);
        passed(scene.province(), 0);
        assertThat(passing.passOn(scene.county()).code()).isEqualTo("SUPERIOR_NOT_PASSED_ON");
        passed(scene.city(), 0);
        passed(scene.county(), 1);

        assertThat(passing.dispatched())
                .contains(
                        passing.ofCounty.id(),
                        passing.ofMunicipality.id(),
                        passing.ofDirectCounty.id(),
                        passing.ofCorps.id());
        assertThat(passing.coverage(scene.country()).get("office").get("officesToPassOn").asInt())
                .isZero();
    }

    @Test
    void isNeitherSeenNorCountedBeforeItArrivesAndTheBoardSaysSo() {
        boolean seen = cyclesOf(scene.clerk()).contains(passing.cycle.toString());
        JsonNode before = passing.board(scene.country());
        passing.passEverythingOn();
        JsonNode after = passing.board(scene.country());

        assertThat(seen).isFalse();
        assertThat(cyclesOf(scene.clerk())).contains(passing.cycle.toString());
        assertThat(before.get("total").get("due").asInt()).isZero();
        assertThat(before.get("notDispatched").asInt()).isEqualTo(passing.asked());
        assertThat(after.get("total").get("due").asInt()).isEqualTo(passing.submissions().size());
        assertThat(after.get("notDispatched").asInt()).isZero();
    }

    @Test
    void showsEachOfficeItsListAndWhoHasPassedOn() {
        passed(scene.country(), 0);
        JsonNode country = passing.coverage(scene.country());
        JsonNode province = passing.coverage(scene.province());
        JsonNode county = passing.coverage(scene.county());

        assertThat(country.get("children").size()).isEqualTo(4);
        assertThat(country.get("office").get("units").asInt()).isEqualTo(passing.asked());
        assertThat(country.get("office").get("passing").get("onBehalf").asBoolean()).isFalse();
        assertThat(province.get("mayPassOn").asBoolean()).isTrue();
        assertThat(province.get("mayPassOnAllBelow").asBoolean()).isFalse();
        assertThat(province.get("office").get("officesToPassOn").asInt()).isEqualTo(3);
        assertThat(county.get("mayPassOn").asBoolean()).isFalse();
        assertThat(county.get("mayCorrect").asBoolean()).isTrue();
        assertThat(county.get("ownUnits").asInt()).isEqualTo(1);
        assertThat(passing.units(scene.county()).getFirst().get("unit").get("name").asString())
                .isEqualTo(passing.ofCounty.name());
        assertThat(
                        passing.desk("110105")
                                .status(
                                        "/api/cycles/{id}/coverage?office={office}",
                                        passing.cycle,
                                        scene.county().id()))
                .isEqualTo(404);
    }

    @Test
    void isDoneOnceHoweverOftenAndByHowManyAtOnce() {
        passed(scene.country(), 0);
        passed(passing.office("110000"), 0);
        Office county = passing.office("110105");
        int units = passing.units(county).size();
        List<Desk> officers = List.of(scene.reviewer(county, "a"), scene.reviewer(county, "b"));
        List<Answer> answers =
                Objects.requireNonNull(
                        Flux.fromIterable(officers)
                                .flatMap(
                                        it ->
                                                Mono.fromCallable(() -> posted(it))
                                                        .subscribeOn(Schedulers.boundedElastic()))
                                .collectList()
                                .block(Duration.ofSeconds(30)));
        Answer again = passing.passOn(county);

        assertThat(answers.stream().map(it -> it.ok().get("units").asInt()))
                .containsExactlyInAnyOrder(0, units);
        assertThat(again.ok().get("offices").asInt()).isZero();
        assertThat(passing.dispatched()).hasSize(units).contains(passing.ofMunicipality.id());
        assertThat(audited("cycle.passOn")).isEqualTo(3);
    }

    @Test
    void isPassedOnByTheCyclesOfficeForThoseAsleepWhichIsRecorded() {
        Office county = passing.office("429004");
        passed(scene.country(), 0);
        Answer notTheirs = pass(passing.desk("420000"), Map.of("office", county.id()));
        Answer all = pass(passing.desk("420000"), Map.of("allBelow", true));
        Answer tooSoon = pass(scene.reviewer(scene.country()), Map.of("office", county.id()));
        passing.passEverythingOn();
        JsonNode passingOf = passing.coverage(county).get("office").get("passing");

        assertThat(notTheirs.code()).isEqualTo("NOT_THE_CYCLES_OFFICE");
        assertThat(all.code()).isEqualTo("NOT_THE_CYCLES_OFFICE");
        assertThat(tooSoon.code()).isEqualTo("SUPERIOR_NOT_PASSED_ON");
        assertThat(passing.dispatched()).hasSize(passing.asked());
        assertThat(passingOf.get("onBehalf").asBoolean()).isTrue();
        assertThat(passingOf.get("by").asString()).startsWith("reviewer-000000");
    }

    @Test
    void tellsOfficesOnceThatItIsTheirTurnAndUnitsThatTheyAreAsked() {
        passed(scene.country(), 0);
        passed(scene.country(), 0);
        List<String> province = passing.told(scene.reviewer(scene.province()));
        List<String> cityTooSoon = passing.told(scene.reviewer(scene.city()));
        passing.passEverythingOn();

        assertThat(province).containsExactly("TO_PASS_ON");
        assertThat(cityTooSoon).isEmpty();
        assertThat(passing.told(scene.clerk())).containsExactly("DISPATCHED");
    }

    @Test
    void isCorrectedByEachOfficeForItsAreaWithAReason() {
        Unit forgotten = passing.registered("110105", "MA7ABC8T1");
        Desk county = passing.desk("110105");
        assertThat(passing.add(county, forgotten).status()).isEqualTo(204);
        assertThat(passing.add(county, forgotten).code()).isEqualTo("ALREADY_COLLECTED");
        assertThat(passing.drop(county, forgotten).status()).isEqualTo(204);
        assertThat(passing.drop(county, forgotten).code()).isEqualTo("UNIT_NOT_WAITING");
        assertThat(passing.drop(county, passing.ofCorps).status()).isEqualTo(404);
        assertThat(passing.drop(passing.desk("110000"), passing.ofMunicipality).status())
                .isEqualTo(204);
        assertThat(dropReasons("110105"))
                .containsExactly(LevelByLevelScene.WHY, LevelByLevelScene.WHY);
        assertThat(passing.add(passing.desk("110000"), passing.ofMunicipality).status())
                .isEqualTo(204);
        passed(scene.country(), 0);
        Unit late = passing.registered("110105", "MA7ABC8T2");
        assertThat(passing.add(county, late).status()).isEqualTo(204);

        passing.passEverythingOn();

        assertThat(passing.dispatched())
                .contains(passing.ofMunicipality.id(), late.id())
                .doesNotContain(forgotten.id());
        assertThat(passing.add(county, forgotten).status()).isEqualTo(204);
        assertThat(passing.dispatched()).contains(forgotten.id());
        assertThat(audited("cycle.addUnit")).isEqualTo(4);
        assertThat(audited("cycle.dropUnit")).isEqualTo(2);
    }

    @Test
    void isRefusedWhereTheCycleIsClosedOrWentToAllAtOnce() {
        scene.reviewer(scene.country())
                .post(
                        "/api/cycles/{id}/close",
                        Map.of("reason", LevelByLevelScene.WHY),
                        passing.cycle);
        Answer closed = passing.passOn(scene.country());
        passing.cycle = scene.openedCycle(Integer.toString(YEARS.getAndIncrement()));

        assertThat(closed.code()).isEqualTo("CYCLE_CLOSED");
        assertThat(passing.passOn(scene.county()).code()).isEqualTo("NOT_LEVEL_BY_LEVEL");
        assertThat(passing.drop(scene.reviewer(scene.city()), passing.ofCounty).code())
                .isEqualTo("NOT_THE_CYCLES_OFFICE");
    }

    private void passed(Office office, int units) {
        assertThat(passing.passOn(office).ok().get("units").asInt()).isEqualTo(units);
    }

    private Answer posted(Desk desk) {
        return pass(desk, Map.of());
    }

    private Answer pass(Desk desk, Map<String, Object> body) {
        return desk.post(LevelByLevelScene.PASS_ON, body, passing.cycle);
    }

    private Stream<String> dropReasons(String office) {
        return passing.units(passing.office(office)).stream()
                .map(it -> it.path("dropReason").asString(""))
                .filter(reason -> !reason.isEmpty());
    }

    private static String cyclesOf(Desk desk) {
        return desk.get("/api/cycles").toString();
    }

    private int audited(String action) {
        return TestDatabase.superuser(context.getEnvironment())
                .fetchCount(
                        DSL.selectFrom("audit.entry")
                                .where(
                                        "action = ? and subject_id = ?",
                                        action,
                                        passing.cycle.toString()));
    }
}
