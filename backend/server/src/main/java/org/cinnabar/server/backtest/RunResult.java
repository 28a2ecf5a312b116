package org.cinnabar.server.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.validation.CellRefView;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What a run has found so far (试算结果).
 *
 * @param offices by the offices right below the one that ordered
 * @param worst the reports whose finding is farthest off, the farthest first
 */
@Schema(name = "BacktestResult")
public record RunResult(
        Figures total,
        List<PeriodFigures> periods,
        List<OfficeFigures> offices,
        List<TypeFigures> unitTypes,
        List<WorstReport> worst,
        Hints hints) {

    /** Figures of a period (分报告期). */
    @Schema(name = "BacktestPeriod")
    public record PeriodFigures(String period, Figures figures) {}

    /** Figures of the units below an office (分地区). */
    @Schema(name = "BacktestOffice")
    public record OfficeFigures(String code, LocalizedName name, Figures figures) {}

    /** Figures of a type of unit (分单位类型). */
    @Schema(name = "BacktestUnitType")
    public record TypeFigures(String unitType, Figures figures) {}

    /**
     * A stopped report with its finding that is farthest off (差额最大的报表).
     *
     * @param submissionId null, like the name, for readers who may not see the unit
     * @param cells what the formula compares in it
     */
    @Schema(name = "BacktestWorst")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorstReport(
            @Nullable UUID submissionId,
            @Nullable String unitName,
            String period,
            String unitType,
            int findings,
            @Nullable String left,
            @Nullable String right,
            @Nullable String difference,
            boolean explained,
            List<CellRefView> cells) {}

    /**
     * What speaks for false alarms (误报提示).
     *
     * @param units how many different units are stopped
     * @param again those stopped in more than one period, though accepted each time
     * @param similarChecks published checks that read the same cells
     * @param explained stopped reports accepted with an explanation of such a check
     * @param near stopped reports that miss what is allowed by the last decimal at most
     */
    @Schema(name = "BacktestHints")
    public record Hints(
            int units,
            int again,
            List<String> similarChecks,
            int explained,
            int near,
            List<Remaining> remaining) {}

    /**
     * A tolerance with which at most so many percent of the stopped reports would remain (建议误差).
     *
     * @param relative the same as percentage of the right side; null where that is no measure
     */
    @Schema(name = "BacktestTolerance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remaining(int percent, String tolerance, @Nullable String relative) {}
}
