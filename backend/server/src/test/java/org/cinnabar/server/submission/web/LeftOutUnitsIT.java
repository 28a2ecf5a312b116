package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.server.submission.web.LevelByLevelScene.WHY;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole country collects, so the database is this test's own. */
@ServerTest
@TestPropertySource(properties = "cinnabar.test=units that are left out")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class LeftOutUnitsIT {

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
    void areDroppedInTheirReportOnceItHasArrivedByAnyOfficeOnTheWay() {
        passing.passEverythingOn();
        UUID report = reportOf(passing.ofMunicipality);
        Desk county = passing.desk("110105");
        Answer listed = passing.drop(county, passing.ofMunicipality);
        act(county, report, "drop").ok();

        assertThat(listed.code()).isEqualTo("UNIT_NOT_WAITING");
        assertThat(scene.stored(report).state()).isEqualTo(SubmissionState.DROPPED);
    }

    @Test
    void areNotAskedAgainByAnOfficeBelowTheOneThatLeftThemOut() {
        Desk county = passing.desk("110105");
        Desk province = passing.desk("110000");
        assertThat(passing.drop(province, passing.ofMunicipality).status()).isEqualTo(204);
        assertThat(passing.add(county, passing.ofMunicipality).code()).isEqualTo("DROPPED_ABOVE");
        assertThat(passing.add(province, passing.ofMunicipality).status()).isEqualTo(204);
        assertThat(passing.drop(county, passing.ofMunicipality).status()).isEqualTo(204);
        assertThat(passing.add(province, passing.ofMunicipality).status()).isEqualTo(204);

        passing.passEverythingOn();
        UUID report = reportOf(passing.ofMunicipality);
        act(province, report, "drop").ok();
        Answer below = act(county, report, "reinstate");
        String offered = county.get(Scene.SUBMISSION, report).get("actions").toString();
        act(province, report, "reinstate").ok();
        act(county, report, "drop").ok();

        assertThat(below.code()).isEqualTo("DROPPED_ABOVE");
        assertThat(offered).doesNotContain("reinstate");
        assertThat(act(scene.reviewer(scene.country()), report, "reinstate").status())
                .isEqualTo(200);
    }

    @Test
    void haveTheTimeThatOthersWereGivenMeanwhile() {
        Desk country = scene.reviewer(scene.country());
        assertThat(passing.drop(country, passing.ofMunicipality).status()).isEqualTo(204);
        String until = ReportingTime.day(Instant.now()).plusYears(20).toString();
        Answer extended =
                country.post(
                        "/api/cycles/{id}/extend",
                        Map.of("deadline", until, "reason", WHY),
                        passing.cycle);
        assertThat(passing.add(country, passing.ofMunicipality).status()).isEqualTo(204);
        passing.passEverythingOn();

        assertThat(extended.ok().get("units").asInt()).isEqualTo(passing.asked() - 1);
        assertThat(scene.stored(reportOf(passing.ofMunicipality)).filing().due())
                .hasToString(until);
    }

    private UUID reportOf(Unit unit) {
        return passing.submissions().stream()
                .filter(it -> it.filing().unitId().equals(unit.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Answer act(Desk desk, UUID report, String action) {
        Map<String, Object> body = new HashMap<>(scene.seen(report));
        body.put("opinion", WHY);
        return desk.post(Scene.SUBMISSION + "/" + action, body, report);
    }
}
