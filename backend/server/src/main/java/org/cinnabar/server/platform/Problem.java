package org.cinnabar.server.platform;

import org.springframework.http.HttpStatus;

/**
 * The catalogue of everything that can be refused (问题目录): stable codes, whose messages stand in
 * {@code problems_zh.properties} and {@code problems_en.properties}.
 *
 * <p>A code never changes its meaning; a retired one stays, marked so, and is never used again.
 */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),

    REGION_WITHOUT_OFFICE(HttpStatus.UNPROCESSABLE_CONTENT),

    SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
    ACCOUNT_LOCKED(HttpStatus.LOCKED),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
    PASSWORD_TOO_WEAK(HttpStatus.UNPROCESSABLE_CONTENT),
    USERNAME_TAKEN(HttpStatus.CONFLICT),
    ACCOUNT_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
    ADMINISTRATOR_IS_FIXED(HttpStatus.UNPROCESSABLE_CONTENT),

    PERIOD_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_COLLECTED(HttpStatus.CONFLICT),
    NOTHING_TO_COLLECT(HttpStatus.UNPROCESSABLE_CONTENT),

    SUBMISSION_CHANGED(HttpStatus.CONFLICT),
    SUBMISSION_STATE(HttpStatus.CONFLICT),
    SUBMISSION_ACTED_ON(HttpStatus.CONFLICT),
    NOT_THIS_OFFICES_TURN(HttpStatus.CONFLICT),
    NO_REVIEWING_OFFICE(HttpStatus.CONFLICT),
    SUBMISSION_HAS_FINDINGS(HttpStatus.UNPROCESSABLE_CONTENT),
    OPINION_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    OPINION_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    FORM_CHANGED(HttpStatus.CONFLICT),
    FORM_CONTENT(HttpStatus.UNPROCESSABLE_CONTENT),
    EXPLANATION_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    EXPLANATION_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    FINDINGS_UNCONFIRMED(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_OFFICE_BELOW(HttpStatus.CONFLICT),
    FORM_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_THE_ACCEPTING_OFFICE(HttpStatus.CONFLICT),
    UNLOCK_NOT_REQUESTED(HttpStatus.CONFLICT),
    UNLOCK_ALREADY_REQUESTED(HttpStatus.CONFLICT),
    REMARK_MISPLACED(HttpStatus.UNPROCESSABLE_CONTENT),
    REMARKS_OPEN(HttpStatus.UNPROCESSABLE_CONTENT),
    REVISION_UNKNOWN(HttpStatus.NOT_FOUND),
    NOT_THE_CYCLES_OFFICE(HttpStatus.CONFLICT),
    UNIT_NOT_COVERED(HttpStatus.UNPROCESSABLE_CONTENT),
    CYCLE_CLOSED(HttpStatus.CONFLICT),
    DEADLINE_OVER(HttpStatus.CONFLICT);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    public HttpStatus status() {
        return status;
    }
}
