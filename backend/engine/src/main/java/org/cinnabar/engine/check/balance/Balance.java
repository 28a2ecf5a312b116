package org.cinnabar.engine.check.balance;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A balance of material flows (平衡表): opening and inputs make up outputs and closing, all in one
 * measure unit.
 */
public record Balance(
        @Nullable LocalizedText unit, List<BalanceTerm> terms, SourceLocation location) {

    public Balance {
        terms = List.copyOf(terms);
    }

    /** Whether something stands on both sides. */
    public boolean isComplete() {
        return terms.stream().anyMatch(BalanceTerm::isSupply)
                && terms.stream().anyMatch(Predicate.not(BalanceTerm::isSupply));
    }

    /** The comparison that the balance amounts to. */
    public SourceText formula() {
        String supply = sum(BalanceTerm::isSupply);
        String use = sum(Predicate.not(BalanceTerm::isSupply));
        return new SourceText(supply + " = " + use, location);
    }

    private String sum(Predicate<BalanceTerm> side) {
        return terms.stream()
                .filter(side)
                .map(BalanceTerm::formula)
                .collect(Collectors.joining(" + "));
    }
}
