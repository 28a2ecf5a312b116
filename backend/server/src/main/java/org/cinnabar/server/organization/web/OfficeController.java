package org.cinnabar.server.organization.web;

import org.cinnabar.server.organization.OfficeNode;
import org.cinnabar.server.organization.OfficeTree;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import java.util.UUID;

/** The part of the reporting tree (组织机构) which the caller's office heads, level by level. */
@RestController
class OfficeController {

    private final OfficeTree tree;

    OfficeController(OfficeTree tree) {
        this.tree = tree;
    }

    @GetMapping("/api/offices")
    @AllowedTo({Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Flux<OfficeNode> list(@RequestParam(required = false) @Nullable UUID parent) {
        return parent == null ? tree.top() : tree.below(parent);
    }
}
