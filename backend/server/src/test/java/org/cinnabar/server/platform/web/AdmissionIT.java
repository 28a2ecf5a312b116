package org.cinnabar.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;

@ServerTest
class AdmissionIT {

    private static final int CONNECTIONS = 20;
    private static final int CROWD = CONNECTIONS + Admission.MOST_WAITING;
    private static final String ANY = "/api/system";

    private final Sinks.Empty<Void> released = Sinks.empty();

    @Autowired Sql sql;
    @LocalServerPort int port;

    @Test
    void refusesAtTheDoorWhileTooManyWaitAndServesAgainAfterwards() {
        get(ANY).isOk();
        Mono<Long> crowd = crowd().count().cache();
        crowd.subscribe();

        get(ANY).isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .exists("X-Content-Type-Options")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("OVERLOADED");
        get("/").isOk();

        released.tryEmitEmpty();
        assertThat(Await.value(crowd)).isEqualTo(CROWD);
        nobodyWaits();
        get(ANY).isOk();
    }

    @Test
    void countsNobodyWhoHasGoneAway() {
        Disposable crowd = crowd().subscribe();
        assertThat(sql.waiting()).isGreaterThanOrEqualTo(Admission.MOST_WAITING);

        crowd.dispose();

        nobodyWaits();
    }

    /** Whoever works in the background may come and go meanwhile. */
    private void nobodyWaits() {
        Await.done(
                Mono.fromSupplier(sql::waiting)
                        .filter(waiting -> waiting == 0)
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20))));
    }

    /** Transactions that do not end before they are released, and others that wait for them. */
    private Flux<Boolean> crowd() {
        return Flux.range(0, CROWD)
                .flatMap(
                        caller ->
                                sql.transaction(released.asMono().thenReturn(true))
                                        .contextWrite(new RowScope.Nothing()::into),
                        CROWD);
    }

    private StatusAssertions get(String path) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus();
    }
}
