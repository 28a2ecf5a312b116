package org.cinnabar.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Random;

/** Callers go away at any moment of their transaction, as people do who turn to another page. */
@ServerTest
@DirtiesContext
class CallersWhoLeaveIT {

    private static final int CALLERS = 10_000;
    private static final int AT_ONCE = 16;
    private static final int LONGEST_STAY_NANOS = 20_000_000;
    private static final Duration PROMPT = Duration.ofSeconds(2);

    @Autowired Sql sql;
    @Autowired Environment environment;

    private final Random random = new Random(20);

    @Test
    void leaveEveryConnectionFitForTheNext() {
        Await.done(
                Flux.range(0, CALLERS)
                        .flatMap(caller -> work().timeout(stay(), Mono.empty()), AT_ONCE)
                        .then());

        Await.done(
                Flux.range(0, CALLERS / 100)
                        .flatMap(caller -> work().timeout(PROMPT), AT_ONCE)
                        .then());
        assertThat(busySessions()).isZero();
    }

    private Mono<Integer> work() {
        return sql.transaction(number().then(number()).then(number()));
    }

    private Mono<Integer> number() {
        return sql.one(dsl -> dsl.select(DSL.val(1)).from("generate_series(1, 40)").limit(1))
                .map(row -> row.value1());
    }

    private Duration stay() {
        return Duration.ofNanos(random.nextInt(LONGEST_STAY_NANOS));
    }

    private int busySessions() {
        return TestDatabase.superuser(environment)
                .fetchCount(
                        DSL.select(DSL.field("pid"))
                                .from("pg_stat_activity")
                                .where("application_name = 'cinnabar'")
                                .and("datname = current_database()")
                                .and("state <> 'idle'"));
    }
}
