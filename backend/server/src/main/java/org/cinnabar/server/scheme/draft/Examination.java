package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.scheme.difference.SchemeDifference;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What somebody has to know who publishes a draft (草稿核对): everything wrong with it, and what it
 * changes.
 *
 * @param taken whether its version is published already
 * @param difference against the version published last; null for a faulty draft and a new scheme
 */
public record Examination(
        Draft draft, List<Fault> faults, boolean taken, @Nullable SchemeDifference difference) {

    public Examination {
        faults = List.copyOf(faults);
    }
}
