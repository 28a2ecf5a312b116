package org.cinnabar.server.submission.web;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.derivation.BalanceSheet;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.comparison.Comparison;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.SubmissionComparisons;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.cinnabar.server.submission.workflow.Examination;
import org.cinnabar.server.validation.CellSource;
import org.cinnabar.server.validation.Findings;
import org.cinnabar.server.validation.Validation;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what an office needs to review a submission (审核资料). */
@Component
class ReviewPackets {

    private final Sql sql;
    private final SubmissionContents contents;
    private final SubmissionComparisons comparisons;
    private final Examination examination;
    private final History history;
    private final RemarkViews remarks;
    private final SubmissionViews views;

    ReviewPackets(
            Sql sql,
            SubmissionContents contents,
            SubmissionComparisons comparisons,
            Examination examination,
            History history,
            RemarkViews remarks,
            SubmissionViews views) {
        this.sql = sql;
        this.contents = contents;
        this.comparisons = comparisons;
        this.examination = examination;
        this.history = history;
        this.remarks = remarks;
        this.views = views;
    }

    Mono<ReviewPacket> of(Submission submission, Authority caller) {
        return sql.transaction(contents.of(submission).flatMap(now -> of(now, caller)));
    }

    private Mono<ReviewPacket> of(Contents now, Authority caller) {
        Submission submission = now.submission();
        return Mono.zip(
                        views.detail(submission, caller),
                        changes(now),
                        examination.evaluate(now),
                        opinions(submission),
                        remarks.of(submission.id()))
                .map(
                        read ->
                                new ReviewPacket(
                                        read.getT1(),
                                        read.getT2().orElse(null),
                                        Findings.of(read.getT3(), now.earlierExplanations())
                                                .findings(),
                                        now.previous() == null ? null : now.previous().period(),
                                        SubmissionComparisons.withPreviousPeriod(now),
                                        balances(now, read.getT3()),
                                        read.getT4(),
                                        read.getT5(),
                                        contact(now)));
    }

    private Mono<Optional<Comparison>> changes(Contents now) {
        return comparisons.latest(now).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<List<HistoryEntry>> opinions(Submission submission) {
        return views.history(history.of(submission.id()).filter(event -> event.opinion() != null));
    }

    private static List<BalanceSheet> balances(Contents now, Evaluation evaluation) {
        return Validation.balances(
                now.scheme(),
                CellSource.of(evaluation.submission(), Optional.ofNullable(now.previous())));
    }

    private static Map<String, String> contact(Contents now) {
        String foot = now.scheme().definition().foot();
        return foot == null ? Map.of() : now.data().form(foot).cells();
    }
}
