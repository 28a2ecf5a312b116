package org.cinnabar.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.product.SavingClerk.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What a crash of the server leaves behind: every acknowledged save, and a usable home. */
class ServerRestartIT {

    private static final int SAVES_BEFORE_THE_CRASH = 20;
    private static final Duration GENEROUS_START = Duration.ofSeconds(60);

    private final AtomicReference<Saved> acknowledged = new AtomicReference<>();
    private final CountDownLatch enough = new CountDownLatch(SAVES_BEFORE_THE_CRASH);

    @Test
    void keepsEveryAcknowledgedSaveThroughACrash(@TempDir Path home) throws Exception {
        DemoHome.copyTo(home);
        crashWhileSaving(home);

        long began = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(home)) {
            Duration start = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("second start to ready: %.1f s%n", start.toMillis() / 1000.0);
            assertThat(start).isLessThan(GENEROUS_START);

            Saved last = Objects.requireNonNull(acknowledged.get());
            Saved stored = new SavingClerk(server.address()).stored();
            assertThat(stored.version() - last.version())
                    .as("saves stored but not acknowledged: the one under way at most")
                    .isBetween(0, 1);
            assertThat(stored.value() - last.value()).isEqualTo(stored.version() - last.version());
        }
        assertThat(Files.readString(home.resolve("server.log")))
                .contains("Stopping the PostgreSQL of a server that was killed");
    }

    private void crashWhileSaving(Path home) throws Exception {
        try (ServerProcess server = ServerProcess.start(home)) {
            SavingClerk clerk = new SavingClerk(server.address());
            CompletableFuture<Void> saving =
                    CompletableFuture.runAsync(() -> saveUntilTheServerIsGone(clerk));
            assertThat(enough.await(2, TimeUnit.MINUTES)).as("saves before the crash").isTrue();
            server.kill();
            saving.get(1, TimeUnit.MINUTES);
        }
    }

    private void saveUntilTheServerIsGone(SavingClerk clerk) {
        try {
            for (int value = 1000; ; value++) {
                acknowledged.set(clerk.save(value));
                enough.countDown();
            }
        } catch (IOException serverIsGone) {
            assertThat(enough.getCount()).as("saves still to come at the crash").isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
