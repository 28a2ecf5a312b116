package org.cinnabar.server.submission.changeover;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a changeover means, or has meant, to the submissions of its cycle (换版预览).
 *
 * @param states how many submissions of the cycle there are now, by state
 * @param items how many were looked at, by state then, with what becomes of their values
 * @param cells what becomes of the values of which cell
 * @param checks which checks find something new
 */
public record ChangeoverFigures(
        List<StateCount> states,
        List<ItemCount> items,
        List<CellCount> cells,
        List<CheckCount> checks) {

    /** How many submissions of a state follow which version (各状态单位数). */
    @Schema(name = "ChangeoverStateCount")
    public record StateCount(SubmissionState state, String version, int submissions) {}

    /**
     * Submissions of one state and what a changeover means to them (各状态影响).
     *
     * @param withLost those with values that have no place any more
     * @param withNewMandatory those with a new mandatory finding
     * @param withNewFindings those with a new finding of any level
     * @param kept values that stay in their place
     */
    @Schema(name = "ChangeoverItemCount")
    public record ItemCount(
            SubmissionState state,
            ItemOutcome outcome,
            int submissions,
            int withLost,
            int withNewMandatory,
            int withNewFindings,
            int kept,
            int moved,
            int renamed,
            int merged,
            int lost) {}

    /**
     * A cell whose values do not stay as they are (单元格影响).
     *
     * @param to form and cell in which they go on, null when nowhere
     */
    @Schema(name = "ChangeoverCellCount")
    public record CellCount(
            Fate fate,
            String form,
            @Nullable String table,
            String cell,
            LocalizedText title,
            @Nullable String to,
            int submissions,
            int values) {}

    /** How many submissions get a new finding of a check (审核影响). */
    @Schema(name = "ChangeoverCheckCount")
    public record CheckCount(String checkId, CheckLevel level, int submissions) {}
}
