package org.cinnabar.server.validation;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.check.CheckKind;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A finding (审核结果) as the API and the check command show it, with its explanation if given.
 *
 * @param earlierExplanation what was accepted as explanation of the same check a period before
 */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String key,
        String checkId,
        CheckLevel level,
        CheckKind kind,
        String form,
        @Nullable String table,
        @Nullable Integer row,
        List<CellRefView> cells,
        @Nullable String left,
        @Nullable String right,
        @Nullable String difference,
        LocalizedText title,
        LocalizedText message,
        @Nullable String explanation,
        @Nullable String earlierExplanation) {

    static FindingView of(Finding finding, @Nullable String explanation, @Nullable String earlier) {
        return new FindingView(
                finding.key(),
                finding.checkId(),
                finding.level(),
                finding.kind(),
                finding.form(),
                finding.table(),
                finding.row(),
                finding.cells().stream().map(CellRefView::of).toList(),
                finding.left(),
                finding.right(),
                finding.difference(),
                finding.title(),
                finding.message(),
                explanation,
                earlier);
    }
}
