package org.cinnabar.server.audit;

import org.cinnabar.server.platform.Ids;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/** The audit log (操作日志): writes down who did what, in the transaction that does it. */
@Component
public class AuditLog {

    private final AuditEntries entries;
    private final Ids ids;
    private final Clock clock;

    AuditLog(AuditEntries entries, Ids ids, Clock clock) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends the entry; it stands or falls with the caller's transaction. */
    public Mono<Void> record(AuditEntry entry) {
        return Mono.defer(() -> entries.append(ids.next(), clock.instant(), entry));
    }
}
