package org.cinnabar.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

class PassingTroubleTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new Overloaded(),
                new TimeoutException(),
                new R2dbcRollbackException("deadlock detected", "40P01"),
                new IllegalStateException(
                        new R2dbcNonTransientResourceException("connection closed")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new ProblemException(Problem.NOT_FOUND),
                new IllegalStateException("no such cell"),
                new R2dbcDataIntegrityViolationException("duplicate key", "23505"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void mayBeGoneAtTheNextTry(Throwable failure) {
        assertThat(PassingTrouble.is(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void isNotWhatWouldComeAgain(Throwable failure) {
        assertThat(PassingTrouble.is(failure)).isFalse();
    }
}
