package org.cinnabar.server.export;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Signature;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.cinnabar.server.workbook.ReportSet;
import org.cinnabar.server.workbook.SetProgram;
import org.cinnabar.server.workbook.SignatureLine;
import org.springframework.stereotype.Service;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together the whole set of a submission as it is printed (一套表导出). */
@Service
class ReportSets {

    private final Submissions submissions;
    private final SubmissionContents contents;
    private final History history;

    ReportSets(Submissions submissions, SubmissionContents contents, History history) {
        this.submissions = submissions;
        this.contents = contents;
        this.history = history;
    }

    /** The set of a submission which the caller may see, otherwise {@code NOT_FOUND}. */
    Mono<ReportSet> of(UUID submissionId) {
        return submissions
                .byId(submissionId)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMap(contents::of)
                .zipWhen(read -> signatures(read.submission()))
                .map(read -> set(read.getT1(), read.getT2()));
    }

    private Mono<List<SignatureLine>> signatures(Submission submission) {
        return history.signed(submission.id())
                .map(signed -> signed.now().stream().map(ReportSets::line).toList());
    }

    private static SignatureLine line(Signature signature) {
        return new SignatureLine(
                title(signature.step()), signature.name(), ReportingTime.written(signature.at()));
    }

    private static LocalizedText title(SignatureStep step) {
        return switch (step) {
            case FILLER -> new LocalizedText("填表人（签署）", "Filled in by (signed)");
            case STATISTICS_HEAD -> new LocalizedText("统计负责人（签署）", "Head of statistics (signed)");
            case UNIT_HEAD -> new LocalizedText("单位负责人（签署）", "Head of the unit (signed)");
        };
    }

    private static ReportSet set(Contents contents, List<SignatureLine> signatures) {
        Submission submission = contents.submission();
        Map<String, FormDefinition> forms =
                contents.scheme().forms().stream()
                        .collect(Collectors.toMap(FormDefinition::key, Function.identity()));
        String foot = contents.scheme().definition().foot();
        List<String> keys =
                contents.scheme()
                        .definition()
                        .unitType(submission.filing().unitType())
                        .orElseThrow()
                        .forms();
        return new ReportSet(
                contents.scheme().definition(),
                keys.stream().filter(key -> !key.equals(foot)).map(forms::get).toList(),
                foot == null || forms.get(foot) == null ? List.of() : List.of(forms.get(foot)),
                contents.data().forms(),
                contents.scheme().codeLists(),
                submission.filing().unitName(),
                submission.filing().creditCode(),
                submission.filing().period(),
                title(submission.state()),
                submission.revision(),
                signatures,
                new SetProgram(
                        contents.scheme().program().computed(),
                        contents.scheme().program().checksFor(submission.filing().unitType()),
                        contents.data().unit()));
    }

    private static LocalizedText title(SubmissionState state) {
        return switch (state) {
            case NOT_STARTED -> new LocalizedText("未填报", "not started");
            case DRAFT -> new LocalizedText("填报中（草稿）", "draft");
            case SUBMITTED -> new LocalizedText("已上报，审核中", "submitted, under review");
            case RETURNED -> new LocalizedText("已退回", "returned");
            case ACCEPTED -> new LocalizedText("已验收", "accepted");
            case LOCKED -> new LocalizedText("已锁定", "locked");
            case DROPPED -> new LocalizedText("免报", "not asked");
        };
    }
}
