package org.cinnabar.server.collection;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.organization.Region;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.scheme.SystemRegister;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/** The administrative divisions (行政区划) as a code list for packs. */
@Component
class RegionRegister implements SystemRegister {

    private final Regions regions;

    RegionRegister(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public Mono<List<CodeItem>> entries() {
        return regions.tree().map(tree -> tree.all().stream().map(RegionRegister::entry).toList());
    }

    private static CodeItem entry(Region region) {
        LocalizedText name = new LocalizedText(region.name().zh(), region.name().en());
        return new CodeItem(region.code(), region.parentCode(), name, Map.of());
    }
}
