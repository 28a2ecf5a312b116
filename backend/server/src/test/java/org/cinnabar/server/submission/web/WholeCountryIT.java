package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What an office does with all units of the country at once; {@code
 * -Dcinnabar.test.population=370000} tries it at full size and prints how long it takes.
 */
@ServerTest
@TestPropertySource(properties = "cinnabar.test=units of the whole country")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class WholeCountryIT {

    private static final int POPULATION = Integer.getInteger("cinnabar.test.population", 12_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CYCLE = "/api/cycles/{id}";
    private static final String LEVEL_BY_LEVEL = "LEVEL_BY_LEVEL";
    private static final String WHY = "全国统一安排";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    DSLContext superuser;
    Desk country;
    int asked;

    @BeforeAll
    void registered() {
        Scene scene = new Scene(context, port);
        superuser = TestDatabase.superuser(context.getEnvironment());
        register();
        asked = superuser.fetchCount(superuser.selectFrom("organization.unit"));
        Desk officer = scene.reviewer(scene.country());
        WebTestClient patient = officer.http().mutate().responseTimeout(PATIENCE).build();
        country = new Desk(patient, officer.token());
    }

    @Test
    void isReachedWhateverIsDoneWithAllOfItAtOnce() {
        UUID atOnce = opened("2041", "AT_ONCE");
        Answer extended =
                timed(
                        "more time for all",
                        "/extend",
                        Map.of("deadline", "2090-01-31", "reason", WHY),
                        atOnce);
        timed("close", "/close", Map.of("reason", WHY), atOnce);
        int closed = count("collecting = 'CLOSED' and due = '2090-01-31'", atOnce);
        timed("open again", "/reopen", Map.of("reason", WHY), atOnce);

        UUID levelByLevel = opened("2042", LEVEL_BY_LEVEL);
        int early = count("true", levelByLevel);
        Answer passed =
                timed("pass on for all", "/pass-on", Map.of("allBelow", true), levelByLevel);

        assertThat(extended.ok().get("units").asInt()).isEqualTo(asked);
        assertThat(closed).isEqualTo(asked);
        assertThat(count("collecting = 'OPEN'", atOnce)).isEqualTo(asked);
        assertThat(early).isZero();
        assertThat(passed.ok().get("units").asInt()).isEqualTo(asked);
        assertThat(count("true", levelByLevel)).isEqualTo(asked);
    }

    @Test
    void isAskedOnceThoughItIsOrderedTwiceAtOnce() {
        List<Answer> answers =
                Objects.requireNonNull(
                        Flux.range(0, 2)
                                .flatMap(
                                        it ->
                                                Mono.fromCallable(
                                                                () ->
                                                                        country.post(
                                                                                "/api/cycles",
                                                                                order(
                                                                                        "2043",
                                                                                        LEVEL_BY_LEVEL)))
                                                        .subscribeOn(Schedulers.boundedElastic()))
                                .collectList()
                                .block(PATIENCE));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(
                        superuser.fetchCount(
                                superuser.selectFrom("collection.cycle").where("period = '2043'")))
                .isEqualTo(1);
    }

    private static Map<String, Object> order(String period, String dispatch) {
        return Map.of(
                "scheme", "mercury", "version", "2026", "period", period, "dispatch", dispatch);
    }

    private UUID opened(String period, String dispatch) {
        Map<String, Object> order = order(period, dispatch);
        long began = System.nanoTime();
        JsonNode cycle = country.post("/api/cycles", order).ok();
        print("open, " + dispatch, began);
        return UUID.fromString(cycle.get("id").asString());
    }

    private Answer timed(String what, String path, Map<String, Object> body, UUID cycle) {
        long began = System.nanoTime();
        Answer answer = country.post(CYCLE + path, body, cycle);
        assertThat(answer.status()).as(what).isBetween(200, 204);
        print(what, began);
        return answer;
    }

    private void print(String what, long began) {
        System.out.printf(
                "%-22s %,d units %6.1f s%n", what, asked, (System.nanoTime() - began) / 1e9);
    }

    private int count(String condition, UUID cycle) {
        return superuser.fetchCount(
                superuser
                        .selectFrom("submission.submission")
                        .where("cycle_id = ? and " + condition, cycle));
    }

    /** Units dealt out to the counties. */
    private void register() {
        superuser.execute(
                """
                insert into organization.unit (id, credit_code, name, unit_type, region_code,
                    industry, office_id, office_path)
                select gen_random_uuid(), '91' || lpad(number::text, 16, '0'), 'Unit ' || number,
                    'PVC', region_code, '2651', id, path
                from generate_series(1, ?) number
                join (select o.*, row_number() over (order by path) - 1 as place,
                        count(*) over () as counties
                    from organization.office o where level = 'COUNTY' and region_code is not null)
                    county on place = number % counties
                """,
                POPULATION);
        superuser.execute("analyze organization.unit");
    }
}
