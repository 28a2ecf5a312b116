package org.cinnabar.bench;

import org.cinnabar.bench.Rule.AtMost;
import org.cinnabar.bench.Rule.Balance;
import org.cinnabar.bench.Rule.Change;
import org.cinnabar.bench.Rule.Content;
import org.cinnabar.bench.Rule.Implied;
import org.cinnabar.bench.Rule.Intensity;

import java.util.ArrayList;
import java.util.List;

/** The 60 rules over 200 cells of four forms (规则集); most rules reach over several forms. */
final class RuleSet {

    static final int FORMS = 4;
    static final int CELLS_OF_FORM = 50;
    static final int CELLS = FORMS * CELLS_OF_FORM;

    /** Coprime to the number of cells, so that each cell is taken once. */
    private static final int STRIDE = 37;

    private final List<Rule> rules = new ArrayList<>();
    private int taken;

    private RuleSet() {}

    static List<Rule> all() {
        RuleSet set = new RuleSet();
        for (int i = 0; i < 25; i++) {
            List<Integer> parts = List.of(set.cell(), set.cell(), set.cell());
            set.rules.add(new Balance(parts, set.cell()));
        }
        for (int i = 0; i < 10; i++) {
            set.rules.add(new Content(set.cell(), set.cell(), set.cell()));
        }
        for (int i = 0; i < 10; i++) {
            set.rules.add(new AtMost(set.cell(), set.cell()));
        }
        for (int i = 0; i < 5; i++) {
            set.rules.add(new Intensity(set.cell(), set.cell()));
            set.rules.add(new Change(set.cell(), set.cell()));
            set.rules.add(new Implied(set.cell(), set.cell()));
        }
        return List.copyOf(set.rules);
    }

    private int cell() {
        return taken++ * STRIDE % CELLS;
    }
}
