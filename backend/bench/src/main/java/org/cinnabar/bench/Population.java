package org.cinnabar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up reports (报表总体), one in twenty of which breaks rules: all cells filled, three decimals
 * each.
 */
final class Population {

    private static final int VIOLATING = 20;

    private final SplittableRandom random = new SplittableRandom(20260101);
    private final List<Rule> rules;

    private Population(List<Rule> rules) {
        this.rules = rules;
    }

    /** So many reports: the cells in thousandths. */
    static List<long[]> of(List<Rule> rules, int count) {
        Population population = new Population(rules);
        List<long[]> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(population.report(i % VIOLATING == VIOLATING - 1));
        }
        return reports;
    }

    private long[] report(boolean violating) {
        long[] cells = new long[RuleSet.CELLS];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextLong(1, 5_000_000);
        }
        rules.forEach(rule -> meet(rule, cells));
        for (int i = 0; violating && i < 3; i++) {
            breach(rules.get(random.nextInt(rules.size())), cells);
        }
        return cells;
    }

    private static void meet(Rule rule, long[] cells) {
        switch (rule) {
            case Rule.Balance(List<Integer> parts, int total) ->
                    cells[total] = parts.stream().mapToLong(part -> cells[part]).sum();
            case Rule.Content(int amount, int percentage, int result) -> {
                cells[percentage] %= 100_000;
                cells[result] = cells[amount] * cells[percentage] / 100_000;
            }
            case Rule.AtMost(int part, int whole) -> cells[whole] = cells[part] + 1;
            case Rule.Intensity(int consumed, int output) ->
                    cells[output] = cells[consumed] * 21 + 1;
            case Rule.Change(int now, int before) -> cells[before] = cells[now] * 9 / 10 + 1;
            case Rule.Implied _ -> {}
        }
    }

    private static void breach(Rule rule, long[] cells) {
        switch (rule) {
            case Rule.Balance(_, int total) -> cells[total] += 1_000;
            case Rule.Content(_, _, int result) -> cells[result] += 1_000;
            case Rule.AtMost(int part, int whole) -> cells[part] = cells[whole] + 1;
            case Rule.Intensity(int consumed, int output) -> cells[output] = cells[consumed];
            case Rule.Change(int now, int before) -> cells[before] = cells[now] * 3;
            case Rule.Implied(_, int effect) -> cells[effect] = 0;
        }
    }
}
