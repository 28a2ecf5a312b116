package org.cinnabar.server.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.ReportingPeriod;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/** The last days (截止日期) on which units and offices act; null for a level that does not act. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadlines(
        @JsonProperty("UNIT") LocalDate unit,
        @JsonProperty("COUNTY") @Nullable LocalDate county,
        @JsonProperty("CITY") @Nullable LocalDate city,
        @JsonProperty("PROVINCE") @Nullable LocalDate province) {

    /** The deadlines of a scheme's chain for one period. */
    static Deadlines of(ReportingChain chain, ReportingPeriod period) {
        LocalDate end = period.lastDay();
        Map<String, Integer> days = chain.deadlines();
        return new Deadlines(
                end.plusDays(days.getOrDefault("UNIT", 0)),
                after(end, days.get("COUNTY")),
                after(end, days.get("CITY")),
                after(end, days.get("PROVINCE")));
    }

    private static @Nullable LocalDate after(LocalDate end, @Nullable Integer days) {
        return days == null ? null : end.plusDays(days);
    }
}
