package org.cinnabar.server.export;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Progress;
import org.cinnabar.server.submission.ProgressBoard;
import org.cinnabar.server.workbook.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** The progress of a cycle as a workbook (导出报送进度). */
@RestController
class ProgressWorkbookController {

    private final ProgressBoard board;
    private final Blocking blocking;

    ProgressWorkbookController(ProgressBoard board, Blocking blocking) {
        this.board = board;
        this.blocking = blocking;
    }

    @GetMapping(path = "/api/cycles/{id}/progress/workbook", produces = WorkbookFile.XLSX)
    @AllowedTo({Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Mono<ResponseEntity<byte[]>> workbook(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "ZH") Language language,
            Authority caller) {
        UUID own = Objects.requireNonNull(caller.officeId());
        String path = Objects.requireNonNull(caller.officePath());
        return board.of(id, Objects.requireNonNullElse(office, own), path)
                .flatMap(
                        progress ->
                                blocking.run(() -> ProgressTable.of(progress, language).write())
                                        .map(bytes -> file(progress, bytes)));
    }

    private static ResponseEntity<byte[]> file(Progress progress, byte[] bytes) {
        String name =
                "%s_%s_progress.xlsx"
                        .formatted(progress.office().code(), progress.cycle().period());
        return WorkbookFile.of(name, bytes);
    }
}
