package org.cinnabar.server.aggregation;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.organization.OfficeRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A generated form of an office and a cycle (综合表): a line for each office directly below, and one
 * for all of them together.
 *
 * @param version of the scheme, which says what the columns are
 * @param totals keys of the columns that units add up to
 * @param total over all lines; quotients are those of the totals
 * @param extractedAt when accepted values last arrived
 * @param pending how many accepted submissions are still on their way
 */
@Schema(name = "SummaryForm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryForm(
        UUID cycleId,
        String scheme,
        String version,
        String period,
        String form,
        OfficeRef office,
        List<String> totals,
        List<Line> lines,
        Line total,
        @Nullable Instant extractedAt,
        int pending) {

    public SummaryForm {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }

    /**
     * A line (汇总行).
     *
     * @param values texts by the column's key, rounded as the column says; blank ones are left out
     */
    @Schema(name = "SummaryLine")
    public record Line(OfficeRef office, Map<String, String> values) {

        public Line {
            values = Map.copyOf(values);
        }
    }
}
