package org.cinnabar.server.submission;

import java.time.Instant;
import java.util.UUID;

/** News of a submission that others have to act on (待处理消息). */
public record OutboxEntry(long id, Kind kind, UUID submissionId, int revision, Instant at) {

    /** What happened (消息类型). */
    public enum Kind {
        /**
         * The values of the revision count from now on (验收); with revision 0 none do any more (免报).
         */
        ACCEPTED,
        /** The unit has handed in another revision, or taken back the one it had (上报版本变动). */
        FILED
    }
}
