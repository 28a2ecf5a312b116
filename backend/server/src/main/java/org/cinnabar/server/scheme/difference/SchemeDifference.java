package org.cinnabar.server.scheme.difference;

import org.cinnabar.server.scheme.PublishedScheme;

import java.util.List;

/** Everything that two versions of a scheme have otherwise (版本比较), in the order of the pack. */
public record SchemeDifference(
        String scheme, String before, String after, List<Difference> differences) {

    public SchemeDifference {
        differences = List.copyOf(differences);
    }

    /** Compares two versions by what they mean; spelling and order of keys do not matter. */
    public static SchemeDifference between(PublishedScheme before, PublishedScheme after) {
        return new SchemeDifference(
                after.definition().key(),
                before.definition().version(),
                after.definition().version(),
                new Comparison(
                                SchemeParts.of(before),
                                SchemeParts.of(after),
                                Successors.between(before, after))
                        .differences());
    }
}
