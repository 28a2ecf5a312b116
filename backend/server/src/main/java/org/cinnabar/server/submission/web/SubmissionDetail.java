package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.cinnabar.server.collection.MoreTime;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.submission.Signature;
import org.cinnabar.server.submission.SubmissionAction;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A submission with what the caller may do now and how far it has come (报送数据详情).
 *
 * @param toConfirm the quasi-mandatory findings that the reviewing office has to confirm
 * @param signing who signs inside the unit before it submits, in this order
 * @param signatures who has signed what it says now
 * @param extension that the unit has more time than the cycle gives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionDetail(
        @JsonUnwrapped SubmissionSummary summary,
        Set<SubmissionAction> actions,
        List<ChainStep> chain,
        Set<String> toConfirm,
        boolean unlockRequested,
        List<SignatureStep> signing,
        List<Signature> signatures,
        @Nullable MoreTime extension,
        @Nullable OpinionView opinion) {

    /** An office of the chain and whether the submission has passed it (审核环节). */
    record ChainStep(OfficeRef office, Step step) {}

    /** How far the submission is with an office (环节状态). */
    enum Step {
        WAITING,
        CURRENT,
        DONE
    }

    /** Why the submission is where it is (意见): it was sent back, unlocked, asked to be unlocked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpinionView(
            SubmissionAction action,
            String text,
            List<String> forms,
            String actor,
            @Nullable OfficeRef office,
            Instant at) {}
}
