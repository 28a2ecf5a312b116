package org.cinnabar.engine.check.bytecode;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.plan.Plan;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.tree.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks as bytecode (编译后的审核关系), by their number. Immutable: it may be shared between threads.
 * Deciding makes no object; finding words for what failed is left to the judges.
 */
public final class CompiledChecks {

    /** So few that the JVM's compiler puts the methods of a group into one. */
    private static final int GROUP = 32;

    private static final int NOT_COMPILED = -1;
    private static final Decision[] DECISIONS = Decision.values();

    private final int[] numbers;
    private final List<NumberedPlan> plans;
    private final Decider[] groups;

    private CompiledChecks(int[] numbers, List<NumberedPlan> plans, Decider[] groups) {
        this.numbers = numbers;
        this.plans = List.copyOf(plans);
        this.groups = groups;
    }

    /**
     * What is to be compiled of a check: typed trees of sound formulas, and whether it goes through
     * the rows of a table.
     */
    public record Source(
            @Nullable Node when, Node formula, @Nullable Tolerance tolerance, boolean inRows) {}

    /** A plan with the number of its check. */
    record NumberedPlan(int check, boolean inRows, Plan plan) {}

    /** Compiles what can be compiled; a check's number is its place in the list. */
    public static CompiledChecks of(Layout layout, List<Source> checks) {
        int[] numbers = new int[checks.size()];
        List<NumberedPlan> plans = new ArrayList<>();
        for (int check = 0; check < numbers.length; check++) {
            Source source = checks.get(check);
            Optional<Plan> plan =
                    Plan.of(layout, source.when(), source.formula(), source.tolerance());
            numbers[check] = plan.isPresent() ? plans.size() : NOT_COMPILED;
            int number = check;
            plan.ifPresent(it -> plans.add(new NumberedPlan(number, source.inRows(), it)));
        }
        Decider[] groups = new Decider[(plans.size() + GROUP - 1) / GROUP];
        for (int group = 0; group < groups.length; group++) {
            int first = group * GROUP;
            groups[group] =
                    DeciderClass.define(
                            plans.subList(first, Math.min(first + GROUP, plans.size())));
        }
        return new CompiledChecks(numbers, plans, groups);
    }

    /** None: every check is left to its judge. */
    public static CompiledChecks none(int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, NOT_COMPILED);
        return new CompiledChecks(numbers, List.of(), new Decider[0]);
    }

    /** Whether that check has code. */
    public boolean isCompiled(int check) {
        return numbers[check] != NOT_COMPILED;
    }

    /** Outcomes to be filled by {@link #decideAll}, none of them decided yet. */
    public Outcomes outcomes() {
        return new Outcomes(numbers.length);
    }

    /** Decides all checks that do not go through rows. */
    public void decideAll(Frame frame, Outcomes outcomes) {
        for (Decider group : groups) {
            try {
                group.decideAll(frame, outcomes.decisions());
            } catch (ArithmeticException overflow) {
                decideEach(frame, outcomes);
                return;
            }
        }
    }

    private void decideEach(Frame frame, Outcomes outcomes) {
        for (NumberedPlan plan : plans) {
            if (!plan.inRows()) {
                outcomes.set(plan.check(), decide(plan.check(), frame, 0));
            }
        }
    }

    /**
     * Decides a check in that frame; {@code row} is the current row of a check that goes through
     * rows.
     */
    public Decision decide(int check, Frame frame, int row) {
        int number = numbers[check];
        if (number == NOT_COMPILED) {
            return Decision.UNDECIDED;
        }
        try {
            return DECISIONS[groups[number / GROUP].decide(number % GROUP, frame, row)];
        } catch (ArithmeticException overflow) {
            return Decision.UNDECIDED;
        }
    }
}
