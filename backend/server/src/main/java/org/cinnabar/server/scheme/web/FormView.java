package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A form (报表), as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormView(
        String form,
        @Nullable String formCode,
        LocalizedText title,
        FormKind kind,
        @Nullable Frequency frequency,
        @Nullable LocalizedText notes,
        List<TableView> tables) {

    static FormView of(FormDefinition form) {
        return new FormView(
                form.key(),
                form.formCode(),
                form.title(),
                form.kind(),
                form.frequency(),
                form.notes(),
                form.tables().stream().map(TableView::of).toList());
    }
}
