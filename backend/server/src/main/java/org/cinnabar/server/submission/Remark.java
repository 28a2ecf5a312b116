package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A remark on one cell (修改意见): given with a return, and answered before the forms go up again.
 *
 * @param sequence the event of the history that it was given with
 * @param place the cell, in the revision that was sent back
 * @param oldValue what the cell said then
 * @param answer null while it is open
 */
public record Remark(
        UUID id,
        int sequence,
        int revision,
        Place place,
        String text,
        String oldValue,
        UUID officeId,
        String givenBy,
        Instant givenAt,
        @Nullable Answer answer) {

    /**
     * How a remark was dealt with (修改答复).
     *
     * @param newValue what the cell says now; null when its row is gone
     */
    public record Answer(String text, @Nullable String newValue, String by, Instant at) {}
}
