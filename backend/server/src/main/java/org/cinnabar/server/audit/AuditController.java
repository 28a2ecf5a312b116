package org.cinnabar.server.audit;

import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/** The audit log for the audit administrator (操作日志查询). */
@RestController
@RequestMapping("/api/audit-entries")
@Tag(name = "audit")
class AuditController {

    private final AuditEntries entries;
    private final AuditTrail trail;

    AuditController(AuditEntries entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    @GetMapping
    @AllowedTo(Role.AUDIT_ADMINISTRATOR)
    Mono<Page<LoggedEntry>> page(
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return entries.page(page, size);
    }

    @GetMapping("/verification")
    @AllowedTo(Role.AUDIT_ADMINISTRATOR)
    Mono<AuditVerification> verification() {
        return trail.verify();
    }
}
