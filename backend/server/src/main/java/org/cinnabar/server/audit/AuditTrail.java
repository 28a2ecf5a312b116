package org.cinnabar.server.audit;

import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.HexFormat;
import java.util.List;

/** The chain of the audit log (操作日志链), followed from its first entry to its last. */
@Component
public class AuditTrail {

    private static final int BATCH = 2_000;

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** The chain in a database without an application around it. */
    public static AuditTrail in(Sql sql) {
        return new AuditTrail(new AuditEntries(sql, new JsonMapper()));
    }

    /** Recomputes every hash and names the first entry that does not fit. */
    public Mono<AuditVerification> verify() {
        return follow(new Followed(0, ChainedEntry.BEFORE_THE_FIRST));
    }

    private Mono<AuditVerification> follow(Followed followed) {
        return entries.after(followed.entries, BATCH)
                .collectList()
                .flatMap(batch -> batch.isEmpty() ? atTheEnd(followed) : through(batch, followed));
    }

    private Mono<AuditVerification> through(List<ChainedEntry> batch, Followed start) {
        Followed followed = start;
        for (ChainedEntry entry : batch) {
            if (!entry.follows(followed.entries, followed.hash)) {
                return Mono.just(followed.broken());
            }
            followed = new Followed(entry.sequence(), entry.hash());
        }
        return follow(followed);
    }

    private Mono<AuditVerification> atTheEnd(Followed followed) {
        return entries.hasUnchained()
                .map(unchained -> unchained ? followed.broken() : followed.intact());
    }

    /** How far the chain was found in order. */
    private record Followed(long entries, byte[] hash) {

        AuditVerification intact() {
            return new AuditVerification(true, entries, null, head());
        }

        AuditVerification broken() {
            return new AuditVerification(false, entries, entries + 1, head());
        }

        private String head() {
            return HexFormat.of().formatHex(hash);
        }
    }
}
