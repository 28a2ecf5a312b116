package org.cinnabar.server.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.ReportingPeriod;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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

    /** Whether nobody has to act before those below have had their time. */
    boolean areInOrder() {
        List<LocalDate> upwards =
                Stream.of(unit, county, city, province).filter(Objects::nonNull).toList();
        return upwards.equals(upwards.stream().sorted().toList());
    }

    /** Whether the same levels have a deadline in both. */
    boolean areForTheLevelsOf(Deadlines other) {
        return (county == null) == (other.county == null)
                && (city == null) == (other.city == null)
                && (province == null) == (other.province == null);
    }

    private static @Nullable LocalDate after(LocalDate end, @Nullable Integer days) {
        return days == null ? null : end.plusDays(days);
    }
}
