package org.cinnabar.server.submission;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list shows submissions (排序方式). */
public record QueueOrder(Key key, boolean descending) {

    /** What is compared (排序依据). */
    public enum Key {
        UPDATED("updatedAt"),
        SUBMITTED("submittedAt"),
        DEADLINE("deadline"),
        UNIT("unit"),
        STATE("state");

        private final String code;

        Key(String code) {
            this.code = code;
        }
    }

    /** Latest changes first. */
    public static final QueueOrder LATEST_FIRST = new QueueOrder(Key.UPDATED, true);

    /** What waits longest first. */
    public static final QueueOrder LONGEST_WAITING_FIRST = new QueueOrder(Key.SUBMITTED, false);

    /** Reads {@code deadline} or, the other way round, {@code -deadline}. */
    public static Optional<QueueOrder> parse(String text) {
        boolean descending = text.startsWith("-");
        String code = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.code.equals(code))
                .findFirst()
                .map(key -> new QueueOrder(key, descending));
    }
}
