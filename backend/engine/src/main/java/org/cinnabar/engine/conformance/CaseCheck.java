package org.cinnabar.engine.conformance;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.check.balance.BalanceTerm.Part;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The check that a case writes (用例审核关系): by a formula, or as a balance. */
final class CaseCheck {

    private static final SourceLocation HERE = new SourceLocation("case", 1, 1);

    private CaseCheck() {}

    static CheckDefinition of(Document check) {
        Balance balance = check.has("balance") ? balance(check.object("balance")) : null;
        return new CheckDefinition(
                "C",
                LocalizedText.same("C"),
                CheckLevel.MANDATORY,
                balance == null ? source(check.needed("formula")) : balance.formula(),
                balance,
                optional(check, "tolerance"),
                optional(check, "when"),
                optional(check, "forEach"),
                optional(check, "form"),
                null,
                source(check.object("message").needed("zh")),
                source(check.object("message").needed("en")),
                HERE);
    }

    private static Balance balance(Document balance) {
        List<BalanceTerm> terms = new ArrayList<>();
        balance.objects("opening").forEach(it -> terms.add(term(Part.OPENING, it)));
        balance.objects("inputs").forEach(it -> terms.add(term(Part.INPUT, it)));
        balance.objects("outputs").forEach(it -> terms.add(term(Part.OUTPUT, it)));
        balance.objects("closing").forEach(it -> terms.add(term(Part.CLOSING, it)));
        String unit = balance.text("unit");
        return new Balance(unit == null ? null : LocalizedText.same(unit), terms, HERE);
    }

    private static BalanceTerm term(Part part, Document term) {
        String value = term.needed("value");
        return new BalanceTerm(part, LocalizedText.same(value), source(value), term.text("factor"));
    }

    private static @Nullable SourceText optional(Document node, String property) {
        String text = node.text(property);
        return text == null ? null : source(text);
    }

    private static SourceText source(String text) {
        return new SourceText(text, HERE);
    }
}
