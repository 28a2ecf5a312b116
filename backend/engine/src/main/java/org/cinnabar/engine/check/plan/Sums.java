package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.check.plan.Quantity.Sum.Term;

import java.util.Comparator;
import java.util.List;

/** Puts the terms of a sum together (求和编制): one scale for all, fractions behind whole numbers. */
final class Sums {

    private Sums() {}

    static Quantity of(List<Term> terms) throws NotPlannable {
        List<Term> ordered =
                terms.stream()
                        .sorted(Comparator.comparing(term -> term.part().isFraction()))
                        .toList();
        int scale = ordered.stream().mapToInt(term -> term.part().scale()).max().orElseThrow();
        Precision precision = Precision.EXACT;
        boolean fraction = false;
        for (Term term : ordered) {
            Quantity part = term.part();
            NumberPlan.aligned(part.scale(), scale);
            if (part.isFraction() && (fraction || part.mayBeBlank())) {
                throw new NotPlannable("a sum of quotients");
            }
            fraction |= part.isFraction();
            precision = precision.plus(part.precision(), 0, scale - part.scale());
        }
        return ordered.size() == 1 && !ordered.get(0).subtracted()
                ? ordered.get(0).part()
                : new Quantity.Sum(ordered, scale, precision);
    }
}
