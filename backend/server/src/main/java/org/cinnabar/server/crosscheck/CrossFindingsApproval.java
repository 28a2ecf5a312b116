package org.cinnabar.server.crosscheck;

import org.cinnabar.server.submission.ApprovalCondition;
import org.cinnabar.server.submission.Submission;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** Mandatory findings across units hold up the approval of both reports (强制性跨企业审核). */
@Component
class CrossFindingsApproval implements ApprovalCondition {

    private final ComparedReports reports;

    CrossFindingsApproval(ComparedReports reports) {
        this.reports = reports;
    }

    @Override
    public Mono<Void> require(Submission submission) {
        return reports.blocking(submission.id())
                .collectList()
                .flatMap(
                        findings ->
                                findings.isEmpty()
                                        ? Mono.empty()
                                        : Mono.error(new CrossFindingsBlock(findings)));
    }
}
