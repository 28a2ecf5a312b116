package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.scheme.FixedCells;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how indicators go on (指标沿用关系) from {@code continuity.yaml}. */
final class ContinuityReader {
    private final FixedCells cells;
    private final Faults faults;

    ContinuityReader(List<FormDefinition> forms, Faults faults) {
        this.cells = FixedCells.of(forms);
        this.faults = faults;
    }

    Continuity continuity(Mapping file) {
        List<Succession> successions = file.mappings("cells").map(this::succession).toList();
        reportRepetitions(successions);
        return new Continuity(
                Texts.source(file, "previous", file.location()),
                successions.stream().filter(this::isUsable).toList());
    }

    private Succession succession(Mapping entry) {
        return new Succession(
                Texts.source(entry, "cell", entry.location()),
                entry.scalars("from").map(Scalar::source).toList(),
                factor(entry));
    }

    private static @Nullable BigDecimal factor(Mapping entry) {
        String text = Texts.text(entry, "factor");
        return Texts.isDecimal(text) ? new BigDecimal(text) : null;
    }

    private boolean isUsable(Succession succession) {
        if (!cells.knows(succession.cell(), faults)) {
            return false;
        }
        if (!succession.isPlain() && !cells.isNumber(succession.cell().text())) {
            faults.add(
                    PackFault.CONTINUED_TEXT.at(
                            succession.cell().location(), succession.cell().text()));
            return false;
        }
        return true;
    }

    /** A cell has one past; a past that goes on twice is divided by factors. */
    private void reportRepetitions(List<Succession> successions) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Succession> continued = new HashMap<>();
        for (Succession succession : successions) {
            SourceText cell = succession.cell();
            Integer line = lines.putIfAbsent(cell.text(), cell.location().line());
            if (line != null) {
                faults.add(PackFault.CONTINUES_TWICE.at(cell.location(), cell.text(), line));
            }
            for (SourceText origin : succession.origins()) {
                Succession other = continued.putIfAbsent(origin.text(), succession);
                if (other != null && (other.factor() == null || succession.factor() == null)) {
                    faults.add(
                            PackFault.CONTINUED_TWICE.at(
                                    origin.location(), origin.text(), other.cell().text()));
                }
            }
        }
    }
}
