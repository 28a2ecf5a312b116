package org.cinnabar.server.submission;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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
    ACCEPTED,
    /** Accepted and closed; opened again only on request (已锁定). */
    LOCKED,
    /** The unit need not report, as it turned out (免报). */
    DROPPED;

    /** Whether the unit may write now. */
    public boolean isEditable() {
        return switch (this) {
            case NOT_STARTED, DRAFT, RETURNED -> true;
            case SUBMITTED, ACCEPTED, LOCKED, DROPPED -> false;
        };
    }

    /** Whether the values count. */
    public boolean isAccepted() {
        return switch (this) {
            case NOT_STARTED, DRAFT, SUBMITTED, RETURNED, DROPPED -> false;
            case ACCEPTED, LOCKED -> true;
        };
    }

    /** Whether the unit has handed in its forms and not taken them back. */
    public boolean isFiled() {
        return switch (this) {
            case NOT_STARTED, DRAFT, DROPPED -> false;
            case SUBMITTED, RETURNED, ACCEPTED, LOCKED -> true;
        };
    }

    /** Whether a unit or an office still works on it. */
    public boolean isOpen() {
        return isEditable() || this == SUBMITTED;
    }

    /** The names of the states in which the unit may write. */
    public static List<String> editable() {
        return names(SubmissionState::isEditable);
    }

    /** The names of the states in which a unit or an office still works on it. */
    public static List<String> open() {
        return names(SubmissionState::isOpen);
    }

    /** The names of the states in which the values count. */
    static List<String> accepted() {
        return names(SubmissionState::isAccepted);
    }

    private static List<String> names(Predicate<SubmissionState> which) {
        return Arrays.stream(values()).filter(which).map(SubmissionState::name).toList();
    }
}
