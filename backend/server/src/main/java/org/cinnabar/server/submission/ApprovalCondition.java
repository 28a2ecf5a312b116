package org.cinnabar.server.submission;

import reactor.core.publisher.Mono;

/**
 * Something outside a submission that can hold up its approval (审核前提), said by a module that knows
 * more than one submission.
 */
public interface ApprovalCondition {

    /** Refuses while the submission may not be approved; the row scope is that of the office. */
    Mono<Void> require(Submission submission);
}
