package org.cinnabar.server.backtest;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.aggregation.PopulationFilter;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.scheme.CheckDraft;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft check on its way through the accepted reports of past periods (回溯试算).
 *
 * @param key chosen by the caller: the same order with the same key is one run
 * @param officePath the office whose units are examined
 * @param source the draft as it was written
 * @param reason why the check cannot run in SQL; null when it does
 * @param population how many reports there were to examine when it began
 * @param reached the last report examined, in the order of their ids
 */
public record Run(
        UUID id,
        String key,
        UUID accountId,
        String person,
        String officePath,
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
        @Nullable UUID reached,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public Run {
        periods = List.copyOf(periods);
    }

    /**
     * Whether the caller belongs to the office that ordered; designers order for the topmost one.
     */
    public boolean isOf(Authority caller) {
        String office = caller.officePath();
        return office == null ? officePath.indexOf('.') < 0 : office.equals(officePath);
    }

    /** The reports that its check concerns. */
    PopulationFilter population(CheckDraft draft) {
        return new PopulationFilter(scheme, periods, draft.unitTypes());
    }
}
