package org.cinnabar.server.platform.system;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.cinnabar.server.platform.AllowedToAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody what this installation is (系统信息查询), before anybody signs in. */
@RestController
@Tag(name = "system")
class SystemController {

    private final Installation installation;

    SystemController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/api/system")
    @AllowedToAnyone
    SystemInformation system() {
        return installation.information();
    }
}
