package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Remarks;
import org.cinnabar.server.submission.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries the forms of a submission over to another version of its scheme (换版沿用). */
@Component
public class FormCarrying {

    private final Schemes schemes;
    private final FormDocuments documents;
    private final Explanations explanations;
    private final Register register;
    private final PreviousPeriod previousPeriod;
    private final Remarks remarks;
    private final Blocking blocking;
    private final Clock clock;

    FormCarrying(
            Schemes schemes,
            FormDocuments documents,
            Explanations explanations,
            Register register,
            PreviousPeriod previousPeriod,
            Remarks remarks,
            Blocking blocking,
            Clock clock) {
        this.schemes = schemes;
        this.documents = documents;
        this.explanations = explanations;
        this.register = register;
        this.previousPeriod = previousPeriod;
        this.remarks = remarks;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * What the submission would say by that version; writes nothing. Refused where the caller sees
     * the submission but not all that belongs to it, as after the unit went to another area.
     */
    public Mono<Carrying> plan(Submission submission, String version, String by) {
        Filing filing = submission.filing();
        return Mono.zip(
                        published(filing.scheme(), filing.schemeVersion()),
                        published(filing.scheme(), version),
                        schemes.continuities(filing.scheme(), filing.schemeVersion(), version),
                        documents.of(submission.id()))
                .flatMap(
                        read ->
                                plan(
                                        new Way(
                                                submission,
                                                read.getT1(),
                                                read.getT2(),
                                                read.getT3()),
                                        read.getT4(),
                                        by))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /**
     * Stores the forms as they were planned, in the running transaction; remarks go where their
     * cell goes, unless it becomes a part of another.
     */
    public Mono<Void> write(Submission moved, Carrying planned) {
        return forms(moved, planned.contents())
                .then(remarks.follow(moved.id(), planned.carried()::successor));
    }

    private Mono<Void> forms(Submission moved, @Nullable Contents contents) {
        if (contents == null) {
            return Mono.empty();
        }
        Map<String, StoredForm> forms = new LinkedHashMap<>();
        contents.saved()
                .forEach(
                        (form, stored) ->
                                forms.put(form, stored.completed(contents.data().form(form))));
        return forms.isEmpty() ? Mono.empty() : documents.replace(moved, forms);
    }

    private Mono<Carrying> plan(Way way, Map<String, StoredForm> stored, String by) {
        Filing moved = way.submission().filing().by(way.after());
        if (stored.isEmpty()) {
            return Mono.just(new Carrying(moved, way.carry(stored), null));
        }
        return Mono.zip(
                        register.attributes(moved.unitId()),
                        explanations.of(way.submission().id()),
                        previousPeriod.of(moved).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(
                        read ->
                                blocking.run(
                                        () -> {
                                            Carried carried = way.carry(stored);
                                            Completing completing =
                                                    new Completing(
                                                            read.getT1(),
                                                            read.getT2(),
                                                            read.getT3());
                                            return new Carrying(
                                                    moved,
                                                    carried,
                                                    contents(way, stored, carried, completing, by));
                                        }));
    }

    private Contents contents(
            Way way,
            Map<String, StoredForm> stored,
            Carried carried,
            Completing completing,
            String by) {
        Map<String, StoredForm> next = goingOn(way, stored, carried, by);
        Contents contents = completing.of(way, next);
        Map<String, StoredForm> begun = begun(way, stored, carried, contents, by);
        if (begun.isEmpty()) {
            return contents;
        }
        next.putAll(begun);
        return completing.of(way, next);
    }

    /** Forms that were saved go on with what was written. */
    private Map<String, StoredForm> goingOn(
            Way way, Map<String, StoredForm> stored, Carried carried, String by) {
        Map<String, StoredForm> next = new LinkedHashMap<>();
        for (FormDefinition form : way.formsAfter()) {
            StoredForm before = stored.get(form.key());
            if (before != null) {
                FormData written = carried.forms().getOrDefault(form.key(), FormData.EMPTY);
                next.put(
                        form.key(),
                        new StoredForm(before.version() + 1, written, clock.instant(), by));
            }
        }
        return next;
    }

    /** Forms that get their first values from other forms are prefilled beside them. */
    private Map<String, StoredForm> begun(
            Way way,
            Map<String, StoredForm> stored,
            Carried carried,
            Contents prefilled,
            String by) {
        Map<String, StoredForm> begun = new LinkedHashMap<>();
        for (FormDefinition form : way.formsAfter()) {
            FormData written = carried.forms().get(form.key());
            if (written != null && !stored.containsKey(form.key())) {
                FormData shown = Completion.entered(form, prefilled.data().form(form.key()));
                Map<String, String> cells = new LinkedHashMap<>(shown.cells());
                cells.putAll(written.cells());
                begun.put(
                        form.key(),
                        new StoredForm(1, new FormData(cells, shown.rows()), clock.instant(), by));
            }
        }
        return begun;
    }

    private Mono<PublishedScheme> published(String scheme, String version) {
        return schemes.find(scheme, version)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** From which version a submission comes, to which it goes, and how (换版路径). */
    private record Way(
            Submission submission,
            PublishedScheme before,
            PublishedScheme after,
            List<Continuity> steps) {

        Way {
            String type = submission.filing().unitType();
            if (after.definition().unitType(type).isEmpty()) {
                throw new ProblemException(Problem.UNIT_TYPE_GONE);
            }
        }

        List<FormDefinition> formsAfter() {
            return after.formsOf(submission.filing().unitType());
        }

        Carried carry(Map<String, StoredForm> stored) {
            List<FormDefinition> formsBefore = before.formsOf(submission.filing().unitType());
            Map<String, FormData> written = new LinkedHashMap<>();
            for (FormDefinition form : formsBefore) {
                StoredForm saved = stored.get(form.key());
                if (saved != null) {
                    written.put(form.key(), Completion.entered(form, saved.data()));
                }
            }
            return Carriage.carry(written, formsBefore, formsAfter(), steps);
        }
    }

    /** What completes the forms besides what people have written (补全依据). */
    private record Completing(
            Map<String, String> unit,
            Map<String, String> explanations,
            Optional<SubmissionData> previous) {

        Contents of(Way way, Map<String, StoredForm> forms) {
            return new Draft(way.submission(), way.after(), forms)
                    .completed(unit, explanations, previous.orElse(null));
        }
    }
}
