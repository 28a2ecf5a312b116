package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.cinnabar.engine.crosscheck.CrossOutcome;
import org.cinnabar.engine.crosscheck.CrossSide;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * How two units fit together by one check (比对结果).
 *
 * @param left null while that unit has not submitted, and for all units added up
 * @param difference with the values it lies between, where the check compares numbers
 */
public record Comparison(
        Key key,
        CheckLevel level,
        Verdict verdict,
        @Nullable FiledReport left,
        @Nullable FiledReport right,
        Map<String, String> leftAmounts,
        Map<String, String> rightAmounts,
        @Nullable String leftValue,
        @Nullable String rightValue,
        @Nullable String difference,
        @Nullable LocalizedText message) {

    /** What is compared (比对对象); within a round there is one comparison of it. */
    public record Key(String checkId, String leftCode, String rightCode, List<String> matched) {

        public Key {
            matched = List.copyOf(matched);
        }
    }

    public Comparison {
        leftAmounts = Map.copyOf(leftAmounts);
        rightAmounts = Map.copyOf(rightAmounts);
    }

    static Comparison of(CrossCheck check, String period, Pair pair) {
        Map<String, String> left = amounts(check, check.left(), pair.left(), pair.matched());
        Map<String, String> right = amounts(check, check.right(), pair.right(), pair.matched());
        CrossOutcome outcome =
                pair.waits() || !answers(pair) ? null : check.compare(period, left, right);
        Verdict verdict = pair.waits() ? Verdict.WAITING : Verdict.NOT_APPLICABLE;
        return new Comparison(
                new Key(check.id(), pair.left().code(), pair.right().code(), pair.matched()),
                check.definition().level(),
                outcome == null ? verdict : Verdict.of(outcome),
                pair.left().filed(),
                pair.right().filed(),
                left,
                right,
                outcome == null ? null : outcome.left(),
                outcome == null ? null : outcome.right(),
                outcome == null ? null : outcome.difference(),
                outcome == null ? null : outcome.message());
    }

    private static boolean answers(Pair pair) {
        return pair.left().whole() != null && pair.right().whole() != null;
    }

    private static Map<String, String> amounts(
            CrossCheck check, CrossSide side, Party party, List<String> matched) {
        Map<String, String> whole = party.whole();
        if (side.isWholeUnit()) {
            return whole == null ? Map.of() : whole;
        }
        if (party.isAwaited()) {
            return Map.of();
        }
        if (party.flows().isEmpty()) {
            return side.nothing(matched);
        }
        return check.pairing() == Pairing.TOGETHER
                ? side.together(party.flows())
                : party.flows().getFirst();
    }

    /** Whether this is a finding that was none before. */
    boolean isNewsAfter(@Nullable Comparison before) {
        return verdict == Verdict.DIFFERS && (before == null || before.verdict() != verdict);
    }
}
