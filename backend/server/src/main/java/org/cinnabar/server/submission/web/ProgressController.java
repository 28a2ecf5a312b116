package org.cinnabar.server.submission.web;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.ProgressBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** How far a cycle is, office by office (报送进度). */
@RestController
class ProgressController {

    private final ProgressBoard board;

    ProgressController(ProgressBoard board) {
        this.board = board;
    }

    @GetMapping("/api/cycles/{id}/progress")
    @AllowedTo({Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Mono<ProgressView> progress(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID office,
            Authority caller) {
        UUID own = Objects.requireNonNull(caller.officeId());
        String path = Objects.requireNonNull(caller.officePath());
        return board.of(id, Objects.requireNonNullElse(office, own), path).map(ProgressView::of);
    }
}
