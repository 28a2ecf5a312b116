package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Submission;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a unit has saved so far (草稿), and how it is completed to the whole set of forms. */
record Draft(Submission submission, PublishedScheme scheme, Map<String, StoredForm> stored) {

    /** All forms of the set: those never saved are prefilled, then everything is computed. */
    Contents completed(
            Map<String, String> unit,
            Map<String, String> explanations,
            @Nullable SubmissionData previous) {
        List<FormDefinition> set = scheme.formsOf(submission.filing().unitType());
        RelatedSubmissions related = RelatedSubmissions.of(previous);
        CheckProgram program = scheme.program();
        SubmissionData data =
                program.compute(asSaved(set, unit, explanations), related).submission();
        for (FormDefinition form : set) {
            FormData prefilled = program.prefill(form.key(), data, related);
            data =
                    Completion.with(
                            data,
                            form.key(),
                            stored.containsKey(form.key())
                                    ? Completion.readonly(form, data.form(form.key()), prefilled)
                                    : prefilled);
        }
        data = program.compute(data, related).submission();
        return new Contents(submission, scheme, data, stored, previous);
    }

    private SubmissionData asSaved(
            List<FormDefinition> set, Map<String, String> unit, Map<String, String> explanations) {
        Map<String, FormData> forms = new LinkedHashMap<>();
        for (FormDefinition form : set) {
            StoredForm saved = stored.get(form.key());
            forms.put(
                    form.key(),
                    saved == null ? FormData.EMPTY : Completion.entered(form, saved.data()));
        }
        Filing filing = submission.filing();
        Map<String, String> attributes = new LinkedHashMap<>(unit);
        attributes.put("type", filing.unitType());
        return new SubmissionData(
                filing.scheme(),
                scheme.definition().version(),
                filing.period(),
                attributes,
                forms,
                explanations);
    }
}
