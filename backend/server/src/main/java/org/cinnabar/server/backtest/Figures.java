package org.cinnabar.server.backtest;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a draft check does to a number of reports (试算结果).
 *
 * @param stopped those it would have stopped
 * @param held those it passes
 * @param notApplicable those of which it can say nothing
 */
@Schema(name = "BacktestFigures")
public record Figures(int stopped, int held, int notApplicable) {

    static final Figures NONE = new Figures(0, 0, 0);

    static Figures of(@Nullable SubmissionVerdict verdict) {
        if (verdict == null) {
            return new Figures(0, 1, 0);
        }
        if (verdict.stops()) {
            return new Figures(1, 0, 0);
        }
        return verdict.isNotApplicable() ? new Figures(0, 0, 1) : new Figures(0, 1, 0);
    }

    Figures plus(Figures other) {
        return new Figures(
                stopped + other.stopped, held + other.held, notApplicable + other.notApplicable);
    }
}
