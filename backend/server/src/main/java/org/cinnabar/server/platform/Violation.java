package org.cinnabar.server.platform;

import java.util.Map;

/**
 * One of the things wrong with a request (违规项).
 *
 * @param code stable code, for instance the id of a check
 * @param zh message in 简体中文
 * @param en message in English
 * @param location where it is: form, table, row, cell, field … as far as they apply
 */
public record Violation(String code, String zh, String en, Map<String, Object> location) {

    public Violation {
        location = Map.copyOf(location);
    }

    /** The message in the language of this tag, 简体中文 unless English is asked for. */
    public String message(boolean english) {
        return english ? en : zh;
    }
}
