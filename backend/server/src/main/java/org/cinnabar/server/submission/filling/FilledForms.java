package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.submission.Actor;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps whole contents at once (整套保存), for work that is entered after the fact. */
@Component
public class FilledForms {

    private final FormDocuments documents;
    private final Explanations explanations;

    FilledForms(FormDocuments documents, Explanations explanations) {
        this.documents = documents;
        this.explanations = explanations;
    }

    /** Keeps every form and every explanation as filled at that time. */
    public Mono<Void> keep(Contents contents, Actor actor, Instant at) {
        Map<String, StoredForm> forms = new LinkedHashMap<>();
        for (FormDefinition form : contents.forms()) {
            forms.put(
                    form.key(),
                    new StoredForm(
                            contents.version(form.key()) + 1,
                            contents.data().form(form.key()),
                            at,
                            actor.person().name()));
        }
        return documents
                .replace(contents.submission(), forms)
                .thenMany(Flux.fromIterable(contents.data().explanations().entrySet()))
                .concatMap(
                        given ->
                                explanations.put(
                                        contents.submission(),
                                        given.getKey(),
                                        given.getValue(),
                                        actor,
                                        at))
                .then();
    }
}
