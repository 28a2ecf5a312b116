package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.server.scheme.difference.SchemeDifference;
import org.cinnabar.server.scheme.draft.Examination;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A draft with everything wrong with it and what it changes (草稿核对), as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExaminationView(
        DraftView draft,
        List<FaultView> faults,
        boolean taken,
        @Nullable SchemeDifference difference) {

    static ExaminationView of(Examination examination) {
        return new ExaminationView(
                DraftView.of(examination.draft()),
                examination.faults().stream().map(FaultView::of).toList(),
                examination.taken(),
                examination.difference());
    }
}
