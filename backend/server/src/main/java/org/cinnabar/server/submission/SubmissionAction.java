package org.cinnabar.server.submission;

import com.fasterxml.jackson.annotation.JsonValue;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;

import java.util.Arrays;

/** What an actor does to a submission (报送操作). */
public enum SubmissionAction {
    /** The unit keeps what it has filled so far (暂存). */
    SAVE_DRAFT("saveDraft"),
    /** Somebody of the unit signs what it has filled in (签署). */
    SIGN("sign"),
    /** The unit hands its forms to the lowest office (上报). */
    SUBMIT("submit"),
    /** The unit takes its forms back before anybody acted on them (撤回). */
    WITHDRAW("withdraw"),
    /** An office passes the forms on, or accepts them as the last one (审核通过, 验收). */
    APPROVE("approve"),
    /** An office sends the forms back to the unit or to the office below (退回). */
    SEND_BACK("sendBack"),
    /** An office fills in the unit's place (代填). */
    FILL_ON_BEHALF("fillOnBehalf"),
    /** An office submits in the unit's place (代报). */
    SUBMIT_ON_BEHALF("submitOnBehalf"),
    /** The accepting office closes the accepted forms (锁定). */
    LOCK("lock"),
    /** Somebody asks to open accepted forms again (申请解锁). */
    REQUEST_UNLOCK("requestUnlock"),
    /** The accepting office gives accepted forms back to the unit (解锁). */
    UNLOCK("unlock"),
    /** The accepting office leaves the accepted forms as they are (不同意解锁). */
    REFUSE_UNLOCK("refuseUnlock"),
    /** The cycle's office, or one that passed it on, asks the unit no more (免报). */
    DROP("drop"),
    /** The cycle's office, or one that passed it on, asks the unit again (恢复填报). */
    REINSTATE("reinstate"),
    /** An office above gives the submission to another office below it (移交). */
    HAND_OVER("handOver"),
    /** The cycle's office moves the forms to a corrected version of the scheme (换版). */
    CHANGE_VERSION("changeVersion");

    private final String code;

    SubmissionAction(String code) {
        this.code = code;
    }

    /** The name used in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it only writes forms, which nobody who reviews needs to have seen. */
    boolean isFilling() {
        return this == SAVE_DRAFT || this == FILL_ON_BEHALF;
    }

    /** What it is called when that actor fills in the forms. */
    static SubmissionAction fillingBy(Actor actor) {
        return switch (actor) {
            case UnitActor unit -> SAVE_DRAFT;
            case OfficeActor office -> FILL_ON_BEHALF;
        };
    }

    /** The action with that code. */
    static SubmissionAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + code));
    }
}
