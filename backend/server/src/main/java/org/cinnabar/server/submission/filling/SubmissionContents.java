package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Optional;

/**
 * Puts together what a submission says (报送内容): while the unit may write, what it has saved so far,
 * completed by prefilled and computed cells; afterwards what it submitted.
 */
@Component
public class SubmissionContents {

    private final Schemes schemes;
    private final FormDocuments documents;
    private final Explanations explanations;
    private final Register register;
    private final PreviousPeriod previousPeriod;
    private final Revisions revisions;
    private final Blocking blocking;

    SubmissionContents(
            Schemes schemes,
            FormDocuments documents,
            Explanations explanations,
            Register register,
            PreviousPeriod previousPeriod,
            Revisions revisions,
            Blocking blocking) {
        this.schemes = schemes;
        this.documents = documents;
        this.explanations = explanations;
        this.register = register;
        this.previousPeriod = previousPeriod;
        this.revisions = revisions;
        this.blocking = blocking;
    }

    /** What the submission says now. */
    public Mono<Contents> of(Submission submission) {
        return submission.state().isEditable() ? draft(submission) : submitted(submission);
    }

    private Mono<Contents> draft(Submission submission) {
        Filing filing = submission.filing();
        return Mono.zip(
                        scheme(filing),
                        documents.of(submission.id()),
                        explanations.of(submission.id()),
                        register.attributes(filing.unitId()),
                        previous(filing))
                .flatMap(
                        read ->
                                blocking.run(
                                        () ->
                                                new Draft(submission, read.getT1(), read.getT2())
                                                        .completed(
                                                                read.getT4(),
                                                                read.getT3(),
                                                                read.getT5().orElse(null))));
    }

    private Mono<Contents> submitted(Submission submission) {
        Filing filing = submission.filing();
        return Mono.zip(
                        scheme(filing),
                        revisions.data(submission.id(), submission.revision()),
                        documents.of(submission.id()),
                        previous(filing))
                .map(
                        read ->
                                new Contents(
                                        submission,
                                        read.getT1(),
                                        read.getT2(),
                                        read.getT3(),
                                        read.getT4().orElse(null)));
    }

    /** The version of the scheme that the submission follows. */
    public Mono<PublishedScheme> scheme(Filing filing) {
        return schemes.find(filing.scheme(), filing.schemeVersion())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private Mono<Optional<SubmissionData>> previous(Filing filing) {
        return previousPeriod.of(filing).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
