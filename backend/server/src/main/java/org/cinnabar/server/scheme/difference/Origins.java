package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.difference.Part.Id;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which part of the earlier version each part of the later one goes on from (来源): the one at the
 * same place, or else the indicator that the later version names, or else one of the same key and
 * title that stands nowhere else.
 */
final class Origins {
    private record Name(Subject subject, String key, LocalizedText title) {
        static Name of(Part part) {
            return new Name(part.subject(), part.key(), part.title());
        }
    }

    private Origins() {}

    static Map<Id, Part> of(Map<Id, Part> before, Map<Id, Part> after, Successors successors) {
        Map<Id, Part> origins = new HashMap<>(before);
        origins.keySet().retainAll(after.keySet());
        origins.putAll(successors.origins(outside(before, after), outside(after, before)));
        Map<Name, List<Part>> gone = byName(outside(before, Map.of()), origins.values());
        Map<Name, List<Part>> come = byName(outside(after, origins), List.of());
        come.forEach(
                (name, parts) -> {
                    List<Part> candidates = gone.getOrDefault(name, List.of());
                    if (parts.size() == 1 && candidates.size() == 1) {
                        origins.put(parts.getFirst().id(), candidates.getFirst());
                    }
                });
        return origins;
    }

    private static List<Part> outside(Map<Id, Part> version, Map<Id, Part> other) {
        return version.values().stream()
                .filter(part -> part.subject().isIndicator() && !other.containsKey(part.id()))
                .toList();
    }

    private static Map<Name, List<Part>> byName(List<Part> parts, Collection<Part> taken) {
        Set<Part> without = new HashSet<>(taken);
        return parts.stream()
                .filter(part -> !without.contains(part))
                .collect(Collectors.groupingBy(Name::of));
    }
}
