package org.cinnabar.server.backtest.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.backtest.Leg;
import org.cinnabar.server.backtest.Run;
import org.cinnabar.server.backtest.RunState;
import org.cinnabar.server.identity.Authority;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run and how far it is (试算进度).
 *
 * @param own whether the reader's office ordered it, and may stop it and let it go on
 */
@Schema(name = "Backtest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacktestView(
        UUID id,
        String scheme,
        String version,
        List<String> periods,
        String source,
        String checkId,
        Leg leg,
        @Nullable LocalizedText reason,
        RunState state,
        int population,
        int examined,
        String orderedBy,
        boolean own,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static BacktestView of(Run run, Authority reader) {
        return new BacktestView(
                run.id(),
                run.scheme(),
                run.version(),
                run.periods(),
                run.source(),
                run.checkId(),
                run.leg(),
                run.reason(),
                run.state(),
                run.population(),
                run.examined(),
                run.person(),
                run.isOf(reader),
                run.createdAt(),
                run.finishedAt());
    }
}
