package org.cinnabar.engine.check;

import org.cinnabar.engine.check.possibility.CellLimits;
import org.cinnabar.engine.check.possibility.Demands;
import org.cinnabar.engine.check.possibility.Reasoner;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SchemeDefinition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds mandatory checks that cannot hold together (互相矛盾的强制性审核): they apply to the same reports
 * under the same condition, and no value satisfies both. Checks with a tolerance are left alone.
 */
final class Contradictions {

    /** A check and what it demands. */
    private record Demanding(Check check, Demands demands) {}

    private final List<Set<String>> filed;
    private final CellLimits limits;

    Contradictions(SchemeDefinition scheme, CellLimits limits) {
        this.filed =
                scheme.unitTypes().stream()
                        .map(type -> Set.copyOf(CheckProgram.filedBy(scheme, type)))
                        .toList();
        this.limits = limits;
    }

    /** Adds a fault for each check that contradicts earlier ones. */
    void find(List<Check> checks, List<Fault> faults) {
        Map<Node, List<Demanding>> earlier = new HashMap<>();
        for (Check check : checks) {
            if (check.definition().level() == CheckLevel.MANDATORY && check.tolerance().isEmpty()) {
                Demanding demanding =
                        new Demanding(
                                check, Demands.of(check.formula().tree(), new Reasoner(limits)));
                contradicted(demanding, earlier).ifPresent(faults::add);
                demanding
                        .demands()
                        .parts()
                        .forEach(
                                part ->
                                        earlier.computeIfAbsent(part, _ -> new ArrayList<>())
                                                .add(demanding));
            }
        }
    }

    private Optional<Fault> contradicted(Demanding check, Map<Node, List<Demanding>> earlier) {
        Set<String> others = new TreeSet<>();
        for (Node part : check.demands().parts()) {
            for (Demanding other : earlier.getOrDefault(part, List.of())) {
                if (check.demands().contradict(other.demands(), part)
                        && applyTogether(check.check(), other.check())) {
                    others.add(other.check().id());
                }
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CheckFault.CHECKS_CONTRADICT.at(
                                check.check().formula().source().location(),
                                String.join(", ", others)));
    }

    private boolean applyTogether(Check one, Check other) {
        Optional<Node> when = one.when().map(Formula::tree);
        Optional<Node> otherwise = other.when().map(Formula::tree);
        return one.forEach().equals(other.forEach())
                && (when.isEmpty() || otherwise.isEmpty() || when.equals(otherwise))
                && filed.stream()
                        .anyMatch(
                                forms ->
                                        forms.containsAll(one.forms())
                                                && forms.containsAll(other.forms()));
    }
}
