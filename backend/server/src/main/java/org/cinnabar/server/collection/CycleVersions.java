package org.cinnabar.server.collection;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.UUID;

/**
 * Which version of its scheme a cycle follows (期次版本); only the office that opened it changes it.
 */
@Component
public class CycleVersions {

    private final Cycles cycles;
    private final AuditLog audit;

    CycleVersions(Cycles cycles, AuditLog audit) {
        this.cycles = cycles;
        this.audit = audit;
    }

    /** The cycle, if it collects and that office has opened it. */
    public Mono<Cycle> own(UUID cycleId, UUID officeId) {
        return checked(cycles.byId(cycleId), officeId);
    }

    /**
     * Binds a cycle to another version, in the running transaction; refuses when it does not follow
     * {@code from} any more.
     */
    public Mono<Cycle> change(
            UUID cycleId, String from, String to, String reason, CycleOfficer officer) {
        return checked(cycles.lock(cycleId), officer.officeId())
                .filter(cycle -> cycle.version().equals(from))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.CHANGEOVER_OUTDATED)))
                .map(cycle -> cycle.following(to))
                .delayUntil(cycle -> cycles.follow(cycle.id(), to))
                .delayUntil(cycle -> audit.record(entry(cycle, from, reason, officer)));
    }

    private static Mono<Cycle> checked(Mono<Cycle> found, UUID officeId) {
        return found.switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .filter(cycle -> cycle.officeId().equals(officeId))
                .switchIfEmpty(Mono.error(NotTheCyclesOffice::new))
                .filter(cycle -> cycle.state() == CycleState.OPEN)
                .switchIfEmpty(Mono.error(CycleClosed::new));
    }

    private static AuditEntry entry(Cycle cycle, String from, String reason, CycleOfficer officer) {
        return new AuditEntry(
                officer.username(),
                "cycle.changeVersion",
                "cycle",
                cycle.id().toString(),
                officer.officeCode(),
                Map.of("from", from, "to", cycle.version(), "reason", reason));
    }
}
