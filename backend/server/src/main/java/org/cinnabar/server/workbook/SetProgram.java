package org.cinnabar.server.workbook;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.ComputedCell;

import java.util.List;
import java.util.Map;

/**
 * What a printed set keeps computing and checking by itself (运算与审核).
 *
 * @param computed the computed cells
 * @param checks the checks that apply to the unit
 * @param unit the unit's attributes in the register
 */
public record SetProgram(
        List<ComputedCell> computed, List<Check> checks, Map<String, String> unit) {

    /** Nothing is computed or checked. */
    public static final SetProgram NONE = new SetProgram(List.of(), List.of(), Map.of());

    public SetProgram {
        computed = List.copyOf(computed);
        checks = List.copyOf(checks);
        unit = Map.copyOf(unit);
    }
}
