package org.cinnabar.server.endpoint;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a controller method whose author forgot the rule. */
@RestController
@Hidden
class ControllerWithoutRule {

    static final String PATH = "/api/without-rule";

    @GetMapping(PATH)
    String reached() {
        return "reached";
    }
}
