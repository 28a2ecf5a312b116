package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.Filling;
import org.cinnabar.server.submission.filling.FormContent;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.cinnabar.server.submission.workflow.Examination;
import org.cinnabar.server.validation.DerivationView;
import org.cinnabar.server.validation.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.UUID;

/** What a submission says, and writing it (填报): forms, explanations, findings. */
@RestController
@RequestMapping("/api/submissions/{id}")
class FillingController {

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final Filling filling;
    private final Examination examination;

    FillingController(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            Filling filling,
            Examination examination) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.filling = filling;
        this.examination = examination;
    }

    @GetMapping("/data")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<SubmissionDataView> data(@PathVariable UUID id) {
        return contents(id).map(SubmissionDataView::of);
    }

    @GetMapping("/findings")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<Findings> findings(@PathVariable UUID id) {
        return contents(id)
                .flatMap(
                        contents ->
                                examination
                                        .evaluate(contents)
                                        .map(
                                                it ->
                                                        Findings.of(
                                                                it,
                                                                contents.earlierExplanations())));
    }

    @GetMapping("/findings/{key}/derivation")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<DerivationView> derivation(@PathVariable UUID id, @PathVariable String key) {
        return contents(id)
                .flatMap(it -> examination.derive(it, key))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    @PutMapping("/forms/{form}")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Mono<SavedForm> save(
            @PathVariable UUID id,
            @PathVariable String form,
            @Valid @RequestBody SaveForm wanted,
            Authority caller) {
        return filling.save(
                        id,
                        form,
                        wanted.schemeVersion(),
                        wanted.version(),
                        wanted.data(),
                        Acting.forUnitOrOffice(caller))
                .map(saved -> new SavedForm(saved.version(), saved.data(), saved.savedAt()));
    }

    @PutMapping("/explanations/{key}")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> explain(
            @PathVariable UUID id,
            @PathVariable String key,
            @Valid @RequestBody ExplanationText explanation,
            Authority caller) {
        return filling.explain(id, key, explanation.text(), Acting.forUnitOrOffice(caller));
    }

    private Mono<Contents> contents(UUID id) {
        return sql.transaction(
                submissions
                        .byId(id)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                        .flatMap(contents::of));
    }

    /**
     * A form to be saved, with the version it is based on (待存表单).
     *
     * @param schemeVersion the version of the scheme whose form was filled in
     */
    record SaveForm(
            @NotNull Integer version, @NotNull FormContent data, @Nullable String schemeVersion) {}

    /** A form as it is stored now (已存表单). */
    record SavedForm(int version, FormData data, Instant savedAt) {}

    /** An explanation of a finding (核实说明). */
    record ExplanationText(@NotNull String text) {}
}
