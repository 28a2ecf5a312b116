package org.cinnabar.server.submission.web;

import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.submission.Remark;
import org.cinnabar.server.submission.Remarks;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Shows the remarks on a submission (修改意见展示), with the names of the offices. */
@Component
class RemarkViews {

    private final Remarks remarks;
    private final Offices offices;

    RemarkViews(Remarks remarks, Offices offices) {
        this.remarks = remarks;
        this.offices = offices;
    }

    Mono<List<RemarkView>> of(UUID submissionId) {
        return remarks.of(submissionId)
                .collectList()
                .flatMap(
                        all ->
                                offices.byIds(
                                                all.stream()
                                                        .map(Remark::officeId)
                                                        .distinct()
                                                        .toList())
                                        .map(known -> RemarkView.all(all, known)));
    }
}
