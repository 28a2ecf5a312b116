package org.cinnabar.server.scheme.difference;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;

import java.util.List;

/**
 * One difference between two versions (版本差异): what happened to which part, said in a sentence.
 *
 * @param path keys from the form down, in the version where the part still or already is
 * @param changes the properties concerned; all that are stated when the part is new or gone
 */
public record Difference(
        Kind kind,
        Subject subject,
        String path,
        LocalizedText sentence,
        List<PropertyChange> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** What may happen to a part (差异类型). */
    @Schema(name = "DifferenceKind")
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        RENAMED,
        CHANGED
    }
}
