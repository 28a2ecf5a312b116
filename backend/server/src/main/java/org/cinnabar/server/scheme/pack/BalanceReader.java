package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.check.balance.BalanceTerm.Part;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Reads the balance (平衡表) that a check may be stated as. */
final class BalanceReader {
    private BalanceReader() {}

    /** The balance of a check, null when there is none or a side of it is missing. */
    static @Nullable Balance balance(Mapping check) {
        Mapping stated = check.mapping("balance");
        if (stated == null) {
            return null;
        }
        List<BalanceTerm> terms =
                Stream.of(
                                terms(stated, "opening", Part.OPENING),
                                terms(stated, "inputs", Part.INPUT),
                                terms(stated, "outputs", Part.OUTPUT),
                                terms(stated, "closing", Part.CLOSING))
                        .flatMap(part -> part)
                        .toList();
        Balance balance =
                new Balance(Texts.optionalLocalized(stated, "unit"), terms, stated.location());
        return balance.isComplete() ? balance : null;
    }

    private static Stream<BalanceTerm> terms(Mapping stated, String key, Part part) {
        return stated.mappings(key)
                .filter(term -> term.scalar("value") != null)
                .map(
                        term ->
                                new BalanceTerm(
                                        part,
                                        Texts.localized(term, "label"),
                                        Texts.source(term, "value", term.location()),
                                        factor(term)));
    }

    private static @Nullable String factor(Mapping term) {
        String text = Texts.text(term, "factor");
        return Texts.isDecimal(text) ? text : null;
    }
}
