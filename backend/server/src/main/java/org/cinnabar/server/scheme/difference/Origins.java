package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.difference.Part.Id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which part of the earlier version each part of the later one goes on from (来源): the one at the
 * same place, or else an indicator of the same key and title that stands nowhere else.
 */
final class Origins {
    private record Name(Subject subject, String key, LocalizedText title) {
        static Name of(Part part) {
            return new Name(part.subject(), part.key(), part.title());
        }
    }

    private Origins() {}

    static Map<Id, Part> of(Map<Id, Part> before, Map<Id, Part> after) {
        Map<Id, Part> origins = new HashMap<>(before);
        origins.keySet().retainAll(after.keySet());
        Map<Name, List<Part>> gone = indicatorsOutside(before, after.keySet());
        Map<Name, List<Part>> come = indicatorsOutside(after, before.keySet());
        come.forEach(
                (name, parts) -> {
                    List<Part> candidates = gone.getOrDefault(name, List.of());
                    if (parts.size() == 1 && candidates.size() == 1) {
                        origins.put(parts.getFirst().id(), candidates.getFirst());
                    }
                });
        return origins;
    }

    private static Map<Name, List<Part>> indicatorsOutside(Map<Id, Part> version, Set<Id> other) {
        return version.values().stream()
                .filter(part -> part.subject().isIndicator() && !other.contains(part.id()))
                .collect(Collectors.groupingBy(Name::of));
    }
}
