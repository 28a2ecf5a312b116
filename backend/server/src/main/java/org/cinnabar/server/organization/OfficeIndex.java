package org.cinnabar.server.organization;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All offices at hand (组织机构索引), in the order of their codes. */
final class OfficeIndex {

    private final Map<UUID, Office> byId = new HashMap<>();
    private final Map<String, Office> byCode = new HashMap<>();
    private final Map<String, Office> byPath = new HashMap<>();
    private final Map<String, Office> lowestByRegion = new HashMap<>();
    private final Map<UUID, List<Office>> bySuperior = new HashMap<>();
    private @Nullable Office root;

    OfficeIndex(Collection<Office> offices) {
        List<Office> ordered = offices.stream().sorted(Comparator.comparing(Office::code)).toList();
        ordered.forEach(this::add);
        ordered.forEach(this::locate);
    }

    private void add(Office office) {
        byId.put(office.id(), office);
        byCode.put(office.code(), office);
        byPath.put(office.path(), office);
        if (office.superiorId() == null) {
            root = office;
        } else {
            bySuperior.computeIfAbsent(office.superiorId(), id -> new ArrayList<>()).add(office);
        }
    }

    /** A region's office is the lowest one; of several on a level the one with the first code. */
    private void locate(Office office) {
        if (office.regionCode() != null) {
            lowestByRegion.merge(
                    office.regionCode(),
                    office,
                    (known, next) -> depth(next) > depth(known) ? next : known);
        }
    }

    private static int depth(Office office) {
        return office.path().split("\\.").length;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Optional<Office> root() {
        return Optional.ofNullable(root);
    }

    Optional<Office> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Office> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Office> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Map<UUID, Office> byIds(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .filter(byId::containsKey)
                .collect(Collectors.toMap(id -> id, byId::get));
    }

    List<Office> chain(String path) {
        List<Office> upwards = new ArrayList<>();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            byPath(path.substring(0, end)).ifPresent(upwards::add);
        }
        return upwards;
    }

    List<Office> children(UUID superior) {
        return bySuperior.getOrDefault(superior, List.of());
    }

    Map<UUID, Integer> childCounts(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .filter(bySuperior::containsKey)
                .collect(Collectors.toMap(id -> id, id -> children(id).size()));
    }

    Map<String, Office> lowestByRegion(Collection<String> regionCodes) {
        return regionCodes.stream()
                .distinct()
                .filter(lowestByRegion::containsKey)
                .collect(Collectors.toMap(code -> code, lowestByRegion::get));
    }
}
