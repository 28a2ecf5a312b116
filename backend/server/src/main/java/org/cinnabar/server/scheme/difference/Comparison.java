package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.difference.Difference.Kind;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the parts of two versions (逐项比较). */
final class Comparison {
    private final Map<Id, Part> before;
    private final Map<Id, Part> after;
    private final Map<Id, Part> origins;
    private final Map<Id, PropertyChange> moves;

    Comparison(List<Part> before, List<Part> after, Successors successors) {
        this.before = byId(before);
        this.after = byId(after);
        this.origins = Origins.of(this.before, this.after, successors);
        this.moves = new Places(this.before, this.after, origins).moves();
    }

    private static Map<Id, Part> byId(List<Part> parts) {
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                Part::id, part -> part, (one, other) -> one, LinkedHashMap::new));
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        after.values().forEach(part -> compare(part, found));
        Set<Part> kept = new HashSet<>(origins.values());
        before.values().stream()
                .filter(part -> !kept.contains(part))
                .filter(part -> isWithin(after, part.parent()))
                .forEach(part -> found.add(removed(part)));
        return found;
    }

    private void compare(Part part, List<Difference> found) {
        Part origin = origins.get(part.id());
        if (origin == null) {
            if (isWithin(before, part.parent())) {
                found.add(added(part));
            }
            return;
        }
        PropertyChange move = moves.get(part.id());
        if (move != null) {
            found.add(difference(Kind.MOVED, part, Sentences.moved(part, move), List.of(move)));
        }
        if (!origin.title().equals(part.title())) {
            found.add(difference(Kind.RENAMED, part, Sentences.renamed(origin, part), List.of()));
        }
        List<PropertyChange> changes = changes(origin.properties(), part.properties());
        if (!changes.isEmpty()) {
            found.add(difference(Kind.CHANGED, part, Sentences.changed(part), changes));
        }
    }

    /** The parts of a new or dropped part go without saying. */
    private static boolean isWithin(Map<Id, Part> version, @Nullable Id parent) {
        return parent == null || version.containsKey(parent);
    }

    private static Difference added(Part part) {
        return difference(
                Kind.ADDED, part, Sentences.added(part), changes(Map.of(), part.properties()));
    }

    private static Difference removed(Part part) {
        return difference(
                Kind.REMOVED, part, Sentences.removed(part), changes(part.properties(), Map.of()));
    }

    private static Difference difference(
            Kind kind, Part part, LocalizedText sentence, List<PropertyChange> changes) {
        return new Difference(kind, part.subject(), part.path(), sentence, changes);
    }

    private static List<PropertyChange> changes(
            Map<Property, LocalizedText> before, Map<Property, LocalizedText> after) {
        Set<Property> stated = EnumSet.noneOf(Property.class);
        stated.addAll(before.keySet());
        stated.addAll(after.keySet());
        return stated.stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .map(it -> PropertyChange.of(it, before.get(it), after.get(it)))
                .toList();
    }
}
