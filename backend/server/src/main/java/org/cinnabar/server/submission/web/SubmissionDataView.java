package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.submission.filling.Contents;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a submission says, with the previous period beside it (报送内容). */
@Schema(name = "SubmissionData")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionDataView(
        String scheme,
        String version,
        String period,
        Map<String, String> unit,
        Map<String, VersionedForm> forms,
        Map<String, String> explanations,
        @Nullable PreviousData previous) {

    /** A form with the version to name when saving it (表单及版本). */
    @Schema(name = "StoredForm")
    record VersionedForm(int version, FormData data) {}

    /** What was accepted for the period before (上期数据), with its explanations by finding. */
    record PreviousData(
            String period, Map<String, FormData> forms, Map<String, String> explanations) {}

    static SubmissionDataView of(Contents contents) {
        SubmissionData data = contents.data();
        Map<String, VersionedForm> forms = new LinkedHashMap<>();
        contents.forms()
                .forEach(
                        form ->
                                forms.put(
                                        form.key(),
                                        new VersionedForm(
                                                contents.version(form.key()),
                                                data.form(form.key()))));
        SubmissionData previous = contents.previous();
        return new SubmissionDataView(
                data.scheme(),
                data.version(),
                data.period(),
                data.unit(),
                forms,
                data.explanations(),
                previous == null
                        ? null
                        : new PreviousData(
                                previous.period(),
                                previous.forms(),
                                contents.earlierExplanations()));
    }
}
