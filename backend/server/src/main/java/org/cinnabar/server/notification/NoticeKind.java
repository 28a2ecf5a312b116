package org.cinnabar.server.notification;

/** What a notice is about (通知类型). */
public enum NoticeKind {
    /** A submission was sent back (已退回). */
    RETURNED,
    /** A submission was accepted (已验收). */
    ACCEPTED,
    /** Somebody asks the office to unlock (申请解锁). */
    UNLOCK_REQUESTED,
    /** A submission was unlocked and may be corrected (已解锁). */
    UNLOCKED,
    /** A submission is not unlocked (不同意解锁). */
    UNLOCK_REFUSED,
    /** An office has submitted in the unit's place (已代报). */
    SUBMITTED_ON_BEHALF,
    /** The unit need not report (免报). */
    DROPPED,
    /** The unit is asked again (恢复填报). */
    REINSTATED,
    /** A submission awaits the next signature inside the unit (待签署). */
    TO_SIGN,
    /** A submission was given to another office (已移交). */
    HANDED_OVER,
    /** The forms of a submission follow a corrected version of the scheme (换版). */
    VERSION_CHANGED,
    /** A submission is due or overdue (催报). */
    REMINDER,
    /** A submission differs from what other units report (跨企业审核). */
    CROSS_FINDINGS,
    /** An office may pass a cycle on to those below it (待下发). */
    TO_PASS_ON,
    /** A cycle has reached the unit (已下发). */
    DISPATCHED,
    /** The unit has more time (已延期). */
    EXTENDED,
    /** Units below the office have more time (辖区延期). */
    EXTENDED_BELOW
}
