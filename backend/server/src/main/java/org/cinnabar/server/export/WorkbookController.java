package org.cinnabar.server.export;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.workbook.Language;
import org.cinnabar.server.workbook.ReportSet;
import org.cinnabar.server.workbook.ReportWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.UUID;

/** The one-set workbook over HTTP (一套表下载); every download is in the audit log. */
@RestController
class WorkbookController {

    private final ReportSets sets;
    private final Blocking blocking;
    private final AuditLog audit;

    WorkbookController(ReportSets sets, Blocking blocking, AuditLog audit) {
        this.sets = sets;
        this.blocking = blocking;
        this.audit = audit;
    }

    @GetMapping(path = "/api/submissions/{id}/workbook", produces = WorkbookFile.XLSX)
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<ResponseEntity<byte[]>> workbook(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ZH") Language language,
            Authority authority) {
        return sets.of(id)
                .flatMap(
                        set ->
                                blocking.run(() -> ReportWorkbook.write(set, language))
                                        .flatMap(
                                                bytes ->
                                                        audit.record(entry(id, authority))
                                                                .thenReturn(file(set, bytes))));
    }

    private static AuditEntry entry(UUID id, Authority authority) {
        return new AuditEntry(
                authority.username(),
                "submission.download",
                "submission",
                id.toString(),
                null,
                Map.of());
    }

    private static ResponseEntity<byte[]> file(ReportSet set, byte[] bytes) {
        String name = "%s_%s_%s.xlsx".formatted(set.unitName(), set.period(), set.creditCode());
        return WorkbookFile.of(name, bytes);
    }
}
