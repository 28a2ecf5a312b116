package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A check across units as its author writes it (跨企业审核定义): two sides and the relation between them,
 * or one side whose rows no two units may share.
 *
 * @param check id, level, formula, tolerance and message; the formula of a one-sided check is blank
 * @param together the side that is added up over all units naming the other
 */
public record CrossCheckDefinition(
        CheckDefinition check, List<CrossSideDefinition> sides, @Nullable SourceText together) {

    public CrossCheckDefinition {
        sides = List.copyOf(sides);
    }
}
