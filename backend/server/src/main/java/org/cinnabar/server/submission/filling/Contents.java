package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.Submission;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a submission says at some moment (报送内容): all forms of its set, prefilled and computed,
 * with the accepted ones of the previous period beside them.
 *
 * @param saved the forms that were saved at least once, as they were last
 */
public record Contents(
        Submission submission,
        PublishedScheme scheme,
        SubmissionData data,
        Map<String, StoredForm> saved,
        @Nullable SubmissionData previous) {

    /** The version of a form as last saved, 0 when nobody has saved it yet. */
    public int version(String form) {
        StoredForm stored = saved.get(form);
        return stored == null ? 0 : stored.version();
    }

    /** The forms of the set, in its order. */
    public List<FormDefinition> forms() {
        return scheme.formsOf(submission.filing().unitType());
    }

    /** The form of the set with that key. */
    public Optional<FormDefinition> form(String key) {
        return forms().stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /**
     * The contents after somebody has filled a form: read-only cells stay the system's, and
     * everything is computed again.
     */
    public Contents filled(FormDefinition form, FormData taken) {
        RelatedSubmissions related = RelatedSubmissions.of(previous);
        FormData entered = Completion.entered(form, taken);
        SubmissionData filled = Completion.with(data, form.key(), entered);
        FormData prefilled = scheme.program().prefill(form.key(), filled, related);
        SubmissionData completed =
                Completion.with(filled, form.key(), Completion.readonly(form, entered, prefilled));
        return with(scheme.program().compute(completed, related).submission());
    }

    /** The contents with these explanations of findings, besides those given before. */
    public Contents explained(Map<String, String> explanations) {
        return with(Completion.explained(data, explanations));
    }

    private Contents with(SubmissionData changed) {
        return new Contents(submission, scheme, changed, saved, previous);
    }
}
