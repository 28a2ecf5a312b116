package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.Place;
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

    /** The explanations accepted for the period before, by key of the finding. */
    public Map<String, String> earlierExplanations() {
        return previous == null ? Map.of() : previous.explanations();
    }

    /** What a cell says, empty text when blank; nothing when the set has no such cell or row. */
    public Optional<String> textAt(Place place) {
        String key = place.cell();
        return key == null
                ? Optional.empty()
                : form(place.form()).flatMap(it -> text(it, place, key));
    }

    private Optional<String> text(FormDefinition form, Place place, String key) {
        FormData content = data.form(form.key());
        FormLayout layout = FormLayout.of(form);
        String table = place.table();
        if (table == null) {
            return layout.cells().containsKey(key)
                    ? Optional.of(content.cell(key))
                    : Optional.empty();
        }
        List<Map<String, String>> rows = content.rows(table);
        int row = place.row() == null ? -1 : place.row();
        return layout.columns(table).containsKey(key) && row >= 0 && row < rows.size()
                ? Optional.of(rows.get(row).getOrDefault(key, ""))
                : Optional.empty();
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
