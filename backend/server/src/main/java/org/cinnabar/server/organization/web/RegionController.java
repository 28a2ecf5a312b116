package org.cinnabar.server.organization.web;

import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.organization.Region;
import org.cinnabar.server.organization.RegionLevel;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.platform.AllowedToSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;

/** Administrative divisions (行政区划), level by level. */
@RestController
class RegionController {

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/api/regions")
    @AllowedToSignedIn
    Mono<List<RegionNode>> list(@RequestParam(required = false) @Nullable String parent) {
        return regions.tree()
                .map(tree -> tree.children(parent).stream().map(RegionNode::of).toList());
    }

    /** A region as the API shows it (行政区划). */
    record RegionNode(String code, LocalizedName name, RegionLevel level) {

        static RegionNode of(Region region) {
            return new RegionNode(region.code(), region.name(), region.level());
        }
    }
}
