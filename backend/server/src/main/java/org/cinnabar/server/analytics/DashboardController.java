package org.cinnabar.server.analytics;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Dashboards over HTTP (仪表盘接口). */
@RestController
@RequestMapping("/api/dashboards")
class DashboardController {

    private final Dashboards dashboards;

    DashboardController(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GetMapping
    @AllowedTo({Role.ANALYST, Role.REVIEWER})
    Flux<DashboardView> dashboards() {
        return dashboards.all();
    }

    @GetMapping("/{scheme}/{dashboard}/charts/{chart}")
    @AllowedTo({Role.ANALYST, Role.REVIEWER})
    Mono<ChartData> chart(
            @PathVariable String scheme,
            @PathVariable String dashboard,
            @PathVariable String chart,
            @RequestParam(required = false) @Nullable String period,
            Authority authority) {
        return dashboards
                .chart(scheme, dashboard, chart, new ChartFilter(period), authority)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }
}
