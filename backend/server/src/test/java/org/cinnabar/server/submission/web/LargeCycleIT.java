package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cycle of the whole country; {@code -Dcinnabar.test.population=370000} tries it at full size and
 * prints what the figures in the benchmarks' README come from.
 */
@ServerTest
class LargeCycleIT {

    private static final int POPULATION = Integer.getInteger("cinnabar.test.population", 12_000);
    private static final int PILE = 3_000;
    private static final int WARM_UP = Integer.getInteger("cinnabar.test.warm-up", 1);
    private static final int ROUNDS = Integer.getInteger("cinnabar.test.rounds", 5);
    private static final List<String> COUNTS =
            List.of(
                    "due",
                    "notStarted",
                    "drafting",
                    "submitted",
                    "underReview",
                    "returned",
                    "accepted",
                    "overdue");

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    LargeCycle cycle;

    @BeforeEach
    void entered() {
        scene = new Scene(context, port);
        cycle = new LargeCycle(context);
        cycle.open(scene.country());
        cycle.spread(POPULATION);
        cycle.pile(scene.county(), PILE);
        cycle.settle();
    }

    @AfterEach
    void removed() {
        cycle.remove();
    }

    @Test
    void showsEveryLevelTheCountsOfItsSubmissions() {
        Stream.of(scene.country(), scene.province(), scene.city(), scene.county())
                .forEach(this::agreesWithThePlainCount);
    }

    @Test
    void pagesSortsAndFiltersTheQueueOfAnOfficeWithThousands() {
        Desk county = scene.reviewer(scene.county());
        String queue = "/api/submissions?awaitingMe=true&cycle=" + cycle.id;

        JsonNode first = timed("queue, first page", county, queue);
        JsonNode late = timed("queue, page 100", county, queue + "&page=100");
        JsonNode sorted = timed("queue, by unit", county, queue + "&sort=-unit");
        JsonNode named = timed("queue, by name", county, queue + "&q=Piled%2029");
        JsonNode calm = timed("queue, change below", county, queue + "&changeBelow=10");

        long awaiting = first.get("total").asLong();
        assertThat(awaiting).isGreaterThanOrEqualTo(PILE);
        assertThat(first.get("items").get(0).get("unit").get("name").asString())
                .isEqualTo("Piled " + PILE);
        assertThat(late.get("items")).hasSize(20);
        assertThat(sorted.get("items").get(0).get("unit").get("name").asString())
                .startsWith("Unit");
        assertThat(named.get("total").asInt()).isEqualTo(111);
        assertThat(calm.get("total").asInt()).isEqualTo(PILE / 10);
    }

    private void agreesWithThePlainCount(Office office) {
        Desk desk = scene.reviewer(office);
        LargeCycle.Counted counted = cycle.counted(office);
        String what = "progress, " + office.level().name().toLowerCase(Locale.ROOT);
        JsonNode shown = timed(what, desk, "/api/cycles/" + cycle.id + "/progress").get("total");
        System.out.printf("%-22s plain count %6.1f ms%n", what, counted.milliseconds());

        assertThat(COUNTS.stream().mapToLong(name -> shown.get(name).asLong()).toArray())
                .as(what)
                .isEqualTo(counted.numbers());
        assertThat(counted.numbers()[0])
                .isGreaterThan(office.level() == OfficeLevel.COUNTRY ? POPULATION : 0);
    }

    /** The answer, after printing the median of several calls of a server that is warm. */
    private JsonNode timed(String what, Desk desk, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + desk.token())
                        .build();
        for (int before = 0; before < WARM_UP; before++) {
            ask(request);
        }
        double[] times =
                IntStream.range(0, ROUNDS)
                        .mapToDouble(round -> millisecondsOf(request))
                        .sorted()
                        .toArray();
        System.out.printf("%-22s median      %6.1f ms%n", what, times[ROUNDS / 2]);
        return JsonMapper.shared().readTree(ask(request));
    }

    private double millisecondsOf(HttpRequest request) {
        long began = System.nanoTime();
        ask(request);
        return (System.nanoTime() - began) / 1e6;
    }

    private String ask(HttpRequest request) {
        HttpResponse<String> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
