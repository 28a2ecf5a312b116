package org.cinnabar.server.organization;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All regions of the country (行政区划树), in the order of their codes. */
public final class RegionTree {

    private final List<Region> all;
    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> byParent;

    RegionTree(Collection<Region> regions) {
        all = List.copyOf(regions);
        byCode = all.stream().collect(Collectors.toMap(Region::code, Function.identity()));
        byParent = all.stream().collect(Collectors.groupingBy(RegionTree::parentOrRoot));
    }

    public List<Region> all() {
        return all;
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The regions directly below; without a parent the provinces. */
    public List<Region> children(@Nullable String parentCode) {
        return byParent.getOrDefault(Objects.requireNonNullElse(parentCode, ""), List.of());
    }

    /** The names from the province down to the region; the code itself if it is unknown. */
    public LocalizedName fullName(String code) {
        Deque<Region> way = new ArrayDeque<>();
        for (Region at = byCode.get(code); at != null; at = byCode.get(parentOrRoot(at))) {
            way.push(at);
        }
        return way.stream()
                .map(Region::name)
                .reduce(LocalizedName::followedBy)
                .orElse(new LocalizedName(code, code));
    }

    /** Whether the region is that one or lies below it. */
    public boolean isWithin(String code, String top) {
        for (Region at = byCode.get(code); at != null; at = byCode.get(parentOrRoot(at))) {
            if (at.code().equals(top)) {
                return true;
            }
        }
        return false;
    }

    private static String parentOrRoot(Region region) {
        return Objects.requireNonNullElse(region.parentCode(), "");
    }
}
