package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the parts that stand elsewhere than before (移动): in another table, or after another one.
 */
final class Places {
    private final Map<Id, Part> before;
    private final Map<Id, Part> after;
    private final Map<Id, Part> origins;

    private record Group(Subject subject, Id parent) {}

    Places(Map<Id, Part> before, Map<Id, Part> after, Map<Id, Part> origins) {
        this.before = before;
        this.after = after;
        this.origins = origins;
    }

    Map<Id, PropertyChange> moves() {
        Map<Id, PropertyChange> moves = new HashMap<>();
        origins.forEach(
                (id, origin) -> {
                    if (!origin.id().equals(id)) {
                        moves.put(id, place(origin.path(), id.path()));
                    }
                });
        Map<Group, List<Part>> earlier = groups(before.values());
        groups(after.values())
                .forEach(
                        (group, parts) ->
                                moves.putAll(
                                        within(earlier.getOrDefault(group, List.of()), parts)));
        return moves;
    }

    private static Map<Group, List<Part>> groups(Collection<Part> parts) {
        Map<Group, List<Part>> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.parent() != null && part.subject().isOrdered()) {
                groups.computeIfAbsent(
                                new Group(part.subject(), part.parent()), it -> new ArrayList<>())
                        .add(part);
            }
        }
        return groups;
    }

    /** Both orders, reduced to the parts that they have in common. */
    private static Map<Id, PropertyChange> within(List<Part> before, List<Part> after) {
        List<Part> old = common(before, after);
        List<Part> now = common(after, before);
        Set<Id> steady =
                SteadyOrder.of(
                        old.stream().map(Part::id).toList(), now.stream().map(Part::id).toList());
        Map<Id, LocalizedText> wereAfter = neighbours(old);
        Map<Id, LocalizedText> areAfter = neighbours(now);
        return now.stream()
                .map(Part::id)
                .filter(id -> !steady.contains(id))
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        PropertyChange.of(
                                                Property.PLACE,
                                                wereAfter.get(id),
                                                areAfter.get(id))));
    }

    private static List<Part> common(List<Part> parts, List<Part> others) {
        Set<Id> known = others.stream().map(Part::id).collect(Collectors.toSet());
        return parts.stream().filter(part -> known.contains(part.id())).toList();
    }

    private static Map<Id, LocalizedText> neighbours(List<Part> parts) {
        Map<Id, LocalizedText> neighbours = new HashMap<>();
        Part last = null;
        for (Part part : parts) {
            neighbours.put(part.id(), after(last));
            last = part;
        }
        return neighbours;
    }

    private static LocalizedText after(@Nullable Part part) {
        return part == null
                ? new LocalizedText("最前", "first")
                : new LocalizedText(
                        "“%s”之后".formatted(part.title().zh()),
                        "after “%s”".formatted(part.title().en()));
    }

    private static PropertyChange place(String before, String after) {
        return PropertyChange.of(
                Property.PLACE, LocalizedText.same(before), LocalizedText.same(after));
    }
}
