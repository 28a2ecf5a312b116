package org.cinnabar.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.product.WorkingPeople.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The server is killed again and again while reports are submitted and approved; {@code
 * -Dcinnabar.test.kills=50} kills it fifty times.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWorkflowIT {

    private static final int KILLS = Integer.getInteger("cinnabar.test.kills", 1);
    private static final int WORKERS = 4;
    private static final int REPORTS = 24;

    private final Queue<Done> acknowledged = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(50);

    @Test
    void losesNothingAcknowledgedTellsNothingTwiceAndKeepsItsAuditTrail(@TempDir Path home)
            throws Exception {
        DemoHome.copyTo(home);
        Instant began = Instant.now();
        for (int kill = 0; kill < KILLS; kill++) {
            workUntilKilled(home);
        }

        try (ServerProcess server = ServerProcess.start(home)) {
            WorkingPeople people = new WorkingPeople(server.address());
            Map<String, List<Done>> byReport =
                    acknowledged.stream().collect(Collectors.groupingBy(Done::submission));
            for (Map.Entry<String, List<Done>> report : byReport.entrySet()) {
                JsonNode history = historyOf(people, report.getKey());
                keepsEverythingAcknowledged(report.getValue(), history);
                tellsEveryReturnOnce(people, report.getKey(), history, began);
            }
            JsonNode trail = people.as("auditor").get("/api/audit-entries/verification");
            System.out.printf(
                    "%d kills, %d acknowledged actions on %d reports%n",
                    KILLS, acknowledged.size(), byReport.size());
            assertThat(trail.path("intact").asBoolean()).as(trail.toString()).isTrue();
            assertThat(ServerProcess.command(home, "audit", "verify", "--language", "en"))
                    .startsWith("OK ");
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        }
    }

    private void workUntilKilled(Path home) throws Exception {
        try (ServerProcess server = ServerProcess.start(home)) {
            List<String> reports = new WorkingPeople(server.address()).reports(REPORTS);
            List<Thread> workers = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int mine = worker;
                workers.add(Thread.ofVirtual().start(() -> work(server.address(), reports, mine)));
            }
            int before = acknowledged.size();
            while (acknowledged.size() < before + 2 + random.nextInt(20)) {
                Thread.sleep(20);
            }
            server.kill();
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    /** Each has reports of its own, so that nobody is told of a conflict. */
    private void work(URI server, List<String> reports, int worker) {
        WorkingPeople people = new WorkingPeople(server);
        try {
            for (int turn = 0; ; turn++) {
                int place = turn * WORKERS + worker;
                acknowledged.add(people.next(reports.get(place % reports.size()), turn));
            }
        } catch (IOException serverIsGone) {
            // Whatever was under way may have happened or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode historyOf(WorkingPeople people, String report) throws Exception {
        return people.as("analyst").get("/api/submissions/" + report + "/history");
    }

    private static void keepsEverythingAcknowledged(List<Done> done, JsonNode history) {
        for (Done one : done) {
            String action = one.action().equals("send-back") ? "sendBack" : one.action();
            long kept = count(history, "action", action);
            long wanted = done.stream().filter(it -> it.action().equals(one.action())).count();
            assertThat(kept).as("%s in %s", one, history).isGreaterThanOrEqualTo(wanted);
        }
        int sequence = 0;
        for (JsonNode event : history) {
            assertThat(event.path("sequence").asInt()).isEqualTo(++sequence);
        }
    }

    /** What the demo data tell of earlier days, nobody was told. */
    private static void tellsEveryReturnOnce(
            WorkingPeople people, String report, JsonNode history, Instant began) throws Exception {
        JsonNode detail = people.as("analyst").get("/api/submissions/" + report);
        JsonNode notices = people.as(people.clerk(detail)).get("/api/notifications?size=100");
        long told =
                StreamSupport.stream(notices.path("items").spliterator(), false)
                        .filter(it -> it.path("submissionId").asString().equals(report))
                        .filter(it -> it.path("kind").asString().equals("RETURNED"))
                        .count();
        long returned =
                StreamSupport.stream(history.spliterator(), false)
                        .filter(it -> it.path("action").asString().equals("sendBack"))
                        .filter(it -> Instant.parse(it.path("at").asString()).isAfter(began))
                        .count();
        assertThat(told).as("notices of %s in %s", report, history).isEqualTo(returned);
    }

    private static long count(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(it -> it.path(field).asString().equals(value))
                .count();
    }
}
