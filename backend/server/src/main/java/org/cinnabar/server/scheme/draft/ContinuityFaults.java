package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.scheme.FixedCells;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;

import java.util.List;
import java.util.Optional;

/** Holds what a draft says of its previous version against that version (沿用关系核对). */
final class ContinuityFaults {
    private final FixedCells before;
    private final FixedCells after;
    private final Faults faults = new Faults();

    private ContinuityFaults(PublishedScheme before, PublishedScheme after) {
        this.before = FixedCells.of(before.forms());
        this.after = FixedCells.of(after.forms());
    }

    static List<Fault> of(PublishedScheme scheme, List<PublishedScheme> others) {
        return scheme.continuity().map(it -> of(it, scheme, others)).orElse(List.of());
    }

    private static List<Fault> of(
            Continuity continuity, PublishedScheme scheme, List<PublishedScheme> others) {
        SourceText previous = continuity.previous();
        Optional<PublishedScheme> found =
                others.stream()
                        .filter(it -> it.definition().version().equals(previous.text()))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> versions = others.stream().map(it -> it.definition().version()).toList();
            return List.of(
                    PackFault.CONTINUED_VERSION.at(
                            previous.location(),
                            previous.text(),
                            Suggestions.of(previous.text(), versions)));
        }
        ContinuityFaults check = new ContinuityFaults(found.get(), scheme);
        continuity.successions().forEach(check::compare);
        return check.faults.sorted();
    }

    private void compare(Succession succession) {
        for (SourceText origin : succession.origins()) {
            if (before.knows(origin, faults)) {
                compare(succession, origin);
            }
        }
    }

    private void compare(Succession succession, SourceText origin) {
        String cell = succession.cell().text();
        if (before.isNumber(origin.text()) != after.isNumber(cell)) {
            faults.add(PackFault.CONTINUED_TYPE.at(origin.location(), origin.text(), cell));
            return;
        }
        Optional<LocalizedText> old = before.find(origin.text()).map(CellDefinition::unit);
        Optional<LocalizedText> now = after.find(cell).map(CellDefinition::unit);
        if (succession.factor() == null && old.isPresent() && now.isPresent() && !old.equals(now)) {
            faults.add(
                    PackFault.CONTINUED_UNIT.at(
                            origin.location(), origin.text(), old.get(), cell, now.get()));
        }
    }
}
