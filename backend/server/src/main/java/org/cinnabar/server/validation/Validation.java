package org.cinnabar.server.validation;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.derivation.BalanceSheet;
import org.cinnabar.engine.check.derivation.BalanceSheets;
import org.cinnabar.engine.check.derivation.Derivations;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;

import java.util.List;
import java.util.Optional;

/** Runs all checks (审核) of a scheme over one submission. */
public final class Validation {

    private Validation() {}

    /** Computes and checks the submission; the result carries it with its computed cells. */
    public static Evaluation validate(PublishedScheme scheme, CellSource source) {
        return scheme.program()
                .evaluate(source.current(), RelatedSubmissions.of(source.previous().orElse(null)));
    }

    /** How the check with that key came to its result; empty when no such check applies. */
    public static Optional<DerivationView> derive(
            PublishedScheme scheme, CellSource source, String key) {
        RelatedSubmissions related = RelatedSubmissions.of(source.previous().orElse(null));
        SubmissionData computed = scheme.program().compute(source.current(), related).submission();
        return new Derivations(scheme.definition(), scheme.forms(), scheme.program())
                .of(key, computed, related)
                .map(DerivationView::of);
    }

    /** The balances of a submission that has its computed cells, with their amounts. */
    public static List<BalanceSheet> balances(PublishedScheme scheme, CellSource computed) {
        return new BalanceSheets(scheme.program())
                .of(computed.current(), RelatedSubmissions.of(computed.previous().orElse(null)));
    }
}
