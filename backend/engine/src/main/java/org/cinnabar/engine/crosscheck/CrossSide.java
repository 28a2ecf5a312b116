package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled side (一方), which reads what a submission says of others.
 *
 * @param table the floating table; empty for a unit as a whole
 */
public record CrossSide(
        String key,
        LocalizedText title,
        String form,
        Optional<String> table,
        Optional<Formula> counterparty,
        Optional<Formula> where,
        Map<String, Formula> match,
        Map<String, Formula> amounts) {

    /** What rows of one flow have in common (归集依据). */
    private record Group(String counterparty, List<String> match) {}

    /** Whether this side speaks of the unit as a whole rather than of its counterparties. */
    public boolean isWholeUnit() {
        return table.isEmpty();
    }

    /** The amounts of the unit as a whole. */
    Map<String, String> whole(Frame frame) {
        return texts(values(amounts, frame));
    }

    /**
     * What so many rows say, by counterparty and matched values; rows with a blank one are none.
     */
    List<CrossFlow> flows(Frame frame, int rows) {
        Map<Group, List<Map<String, Value>>> groups = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            Frame place = frame.inRow(row);
            if (where.isPresent() && where.get().evaluate(place) != BooleanValue.TRUE) {
                continue;
            }
            Map<String, Value> values = values(match, place);
            List<String> common = values.values().stream().map(Value::text).toList();
            String other = counterparty.map(it -> it.evaluate(place).text()).orElse("");
            if (common.contains("") || other.isEmpty() == counterparty.isPresent()) {
                continue;
            }
            values.putAll(values(amounts, place));
            groups.computeIfAbsent(new Group(other, common), _ -> new ArrayList<>()).add(values);
        }
        List<CrossFlow> flows = new ArrayList<>();
        groups.forEach(
                (group, values) ->
                        flows.add(
                                new CrossFlow(
                                        group.counterparty(), group.match(), texts(sum(values)))));
        return flows;
    }

    /** The flows of several units to the same one as if they were one flow. */
    public Map<String, String> together(Collection<Map<String, String>> flows) {
        return texts(sum(flows.stream().map(this::read).toList()));
    }

    /** What stands for a flow that was not reported: sums of nothing, everything else blank. */
    public Map<String, String> nothing(List<String> matched) {
        Map<String, String> nothing = new LinkedHashMap<>();
        amounts.forEach((name, formula) -> nothing.put(name, isNumber(formula) ? "0" : ""));
        int position = 0;
        for (String name : match.keySet()) {
            nothing.put(name, position < matched.size() ? matched.get(position++) : "");
        }
        return nothing;
    }

    private Map<String, Value> read(Map<String, String> flow) {
        Map<String, Value> values = new LinkedHashMap<>();
        amounts.forEach((name, formula) -> values.put(name, read(formula, flow.get(name))));
        return values;
    }

    private static Value read(Formula formula, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Missing.BLANK;
        }
        return isNumber(formula) ? Decimal.parse(text) : new TextValue(text);
    }

    private static boolean isNumber(Formula formula) {
        return formula.tree().type().value() == ValueType.NUMBER;
    }

    private static Map<String, Value> values(Map<String, Formula> formulas, Frame place) {
        Map<String, Value> values = new LinkedHashMap<>();
        formulas.forEach((name, formula) -> values.put(name, formula.evaluate(place)));
        return values;
    }

    private static Map<String, Value> sum(List<Map<String, Value>> rows) {
        Map<String, Value> sum = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach((name, value) -> sum.merge(name, value, CrossSide::plus)));
        return sum;
    }

    /** Numbers add up, blanks are skipped; other values count while all rows agree. */
    private static Value plus(Value one, Value other) {
        if (one instanceof Decimal left && other instanceof Decimal right) {
            return left.plus(right);
        }
        if (one instanceof Decimal && other == Missing.BLANK) {
            return one;
        }
        if (other instanceof Decimal && one == Missing.BLANK) {
            return other;
        }
        return one.equals(other) ? one : Missing.UNDEFINED;
    }

    private static Map<String, String> texts(Map<String, Value> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.isPresent() ? value.text() : ""));
        return texts;
    }
}
