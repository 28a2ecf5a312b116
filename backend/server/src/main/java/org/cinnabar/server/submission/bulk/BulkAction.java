package org.cinnabar.server.submission.bulk;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/** What is done to many submissions (批量操作). */
public enum BulkAction {
    /** Each is passed on or accepted (批量通过). */
    APPROVE("approve"),
    /** Each is sent back to its unit (批量退回). */
    SEND_BACK("sendBack");

    private final String code;

    BulkAction(String code) {
        this.code = code;
    }

    /** The name used in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    static BulkAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bulk action " + code));
    }
}
