package org.cinnabar.engine.form;

import java.util.Map;

/** The whole set of forms of one unit and period (一套表), with the unit's register attributes. */
public record SubmissionData(
        String scheme,
        String version,
        String period,
        Map<String, String> unit,
        Map<String, FormData> forms,
        Map<String, String> explanations) {

    public SubmissionData {
        unit = Map.copyOf(unit);
        forms = Map.copyOf(forms);
        explanations = Map.copyOf(explanations);
    }

    /** The content of a form, empty when nothing was filed. */
    public FormData form(String key) {
        return forms.getOrDefault(key, FormData.EMPTY);
    }
}
