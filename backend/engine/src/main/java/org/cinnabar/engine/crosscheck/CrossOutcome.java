package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What comparing two units gave (比对结果), with the message only where they differ. */
public record CrossOutcome(
        Verdict verdict,
        @Nullable String left,
        @Nullable String right,
        @Nullable String difference,
        @Nullable LocalizedText message) {

    /** Whether the two sides fit together (比对结论). */
    public enum Verdict {
        /** They agree (一致). */
        AGREES,
        /** They differ: a finding (不一致). */
        DIFFERS,
        /** A value is missing, or the check's condition does not hold (不适用). */
        NOT_APPLICABLE
    }

    static CrossOutcome of(Verdict verdict) {
        return new CrossOutcome(verdict, null, null, null, null);
    }
}
