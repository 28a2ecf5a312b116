package org.cinnabar.server.submission;

import java.util.Arrays;
import java.util.List;

/** Where a submission stands between first dispatch and final acceptance (报送状态). */
public enum SubmissionState {
    /** Dispatched, nothing filled yet (未填报). */
    NOT_STARTED,
    /** Being filled (填报中). */
    DRAFT,
    /** With the office whose turn it is (已上报, 审核中). */
    SUBMITTED,
    /** Sent back to the unit with an opinion (已退回). */
    RETURNED,
    /** Accepted by the last office of the chain (已验收). */
    ACCEPTED;

    /** Whether the unit may write now. */
    public boolean isEditable() {
        return switch (this) {
            case NOT_STARTED, DRAFT, RETURNED -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }

    /** The names of the states in which the unit may write. */
    static List<String> editable() {
        return Arrays.stream(values())
                .filter(SubmissionState::isEditable)
                .map(SubmissionState::name)
                .toList();
    }
}
