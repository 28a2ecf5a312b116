package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckKind;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

/** A check (审核关系) as its author wrote it, for people to read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        String id,
        LocalizedText title,
        CheckLevel level,
        CheckKind kind,
        String formula,
        @Nullable String tolerance,
        @Nullable String when,
        @Nullable String forEach,
        @Nullable String form,
        @Nullable LocalizedText basis,
        LocalizedText message) {

    static CheckView of(Check check) {
        CheckDefinition definition = check.definition();
        return new CheckView(
                check.id(),
                definition.title(),
                definition.level(),
                check.kind(),
                definition.formula().text(),
                text(definition.tolerance()),
                text(definition.when()),
                text(definition.forEach()),
                text(definition.form()),
                definition.basis(),
                new LocalizedText(definition.messageZh().text(), definition.messageEn().text()));
    }

    private static @Nullable String text(@Nullable SourceText source) {
        return source == null ? null : source.text();
    }
}
