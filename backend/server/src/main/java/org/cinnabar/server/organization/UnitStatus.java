package org.cinnabar.server.organization;

/** Operating status of a unit (运行状态). */
public enum UnitStatus {
    /** In operation (正常运行). */
    ACTIVE("1"),
    /** Out of operation for the time being (停产). */
    SUSPENDED("2"),
    /** Closed for good (关闭). */
    CLOSED("3");

    private final String code;

    UnitStatus(String code) {
        this.code = code;
    }

    /** The code that stands for it in reports. */
    public String code() {
        return code;
    }
}
