package org.cinnabar.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactory;

import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class FrozenDatabaseIT {

    private static final int MORE_CALLERS_THAN_CONNECTIONS = 40;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path home;
    private final EmbeddedDatabase database;
    private final ConnectionFactory connections;
    private final Sql sql;

    FrozenDatabaseIT(@TempDir Path folder) throws IOException {
        home = NewHome.in(folder);
        database = EmbeddedDatabase.start(home);
        connections = new DatabaseConfiguration().connectionFactory(database.address());
        sql = new Sql(connections);
    }

    @BeforeEach
    void fillThePool() {
        everybodyIsServedSoon();
    }

    @AfterEach
    void stop() throws Exception {
        signal("CONT");
        ((Disposable) connections).dispose();
        database.close();
    }

    @Test
    void failsInsteadOfWaitingAndServesAgainAfterwards() throws Exception {
        signal("STOP");
        assertThat(answers()).hasSize(MORE_CALLERS_THAN_CONNECTIONS).doesNotContain("1");

        signal("CONT");
        everybodyIsServedSoon();
    }

    @Test
    void freezingInsideATransactionDoesNotHoldItsCaller() throws Exception {
        Mono<String> frozenHalfway =
                sql.transaction(one().then(Mono.fromCallable(() -> signal("STOP"))).then(one()));

        assertThat(Await.value(frozenHalfway.onErrorReturn("failed"))).isEqualTo("failed");

        signal("CONT");
        everybodyIsServedSoon();
    }

    private void everybodyIsServedSoon() {
        Instant end = Instant.now().plus(LIMIT);
        List<String> answers = answers();
        while (answers.stream().anyMatch(answer -> !answer.equals("1"))
                && Instant.now().isBefore(end)) {
            answers = answers();
        }
        assertThat(answers).containsOnly("1");
    }

    private List<String> answers() {
        return Await.value(
                Flux.range(0, MORE_CALLERS_THAN_CONNECTIONS)
                        .flatMap(
                                caller -> one().onErrorResume(error -> Mono.just(error.toString())),
                                MORE_CALLERS_THAN_CONNECTIONS)
                        .collectList()
                        .timeout(LIMIT));
    }

    private Mono<String> one() {
        return sql.one(dsl -> dsl.select(DSL.val("1"))).map(row -> row.value1());
    }

    /** The postmaster first, so that no session starts meanwhile. */
    private String signal(String name) throws IOException, InterruptedException {
        String line = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        send(name, postmaster);
        for (ProcessHandle session : postmaster.descendants().toList()) {
            send(name, session);
        }
        return name;
    }

    private static void send(String signal, ProcessHandle process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }
}
