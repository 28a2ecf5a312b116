package org.cinnabar.engine.check;

import org.cinnabar.engine.check.possibility.CellLimits;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.function.Criterion;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SchemeDefinition;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds codes written in formulas against the code lists of the pack (公式中的代码核对). Lists from a
 * system register are left out, since they grow while the pack stays.
 */
final class WrittenCodes {

    private final CellLimits limits;
    private final Map<String, CodeList> lists;

    WrittenCodes(SchemeDefinition scheme, CellLimits limits, Map<String, CodeList> codeLists) {
        this.limits = limits;
        this.lists = new HashMap<>(codeLists);
        scheme.codeLists().stream()
                .filter(source -> source.register() != null)
                .map(CodeListSource::key)
                .forEach(lists::remove);
    }

    /** Adds a fault for every code in the formula that its list does not have. */
    void compare(Formula formula, List<Fault> faults) {
        visit(formula.tree(), formula, faults);
    }

    private void visit(Node node, Formula formula, List<Fault> faults) {
        if (node instanceof Node.Call call) {
            List<Node> parts = call.arguments();
            switch (call.function()) {
                case "IN" -> parts.forEach(it -> meet(list(parts.get(0)), it, formula, faults));
                case "UNDER" -> meet(named(parts.get(2)), parts.get(1), formula, faults);
                case "COUNTIFS" -> criteria(parts, formula, faults);
                case "SUMIFS" -> criteria(parts.subList(1, parts.size()), formula, faults);
                default -> {
                    if (Comparison.of(call.function()).isPresent()) {
                        meet(list(parts.get(0)), parts.get(1), formula, faults);
                        meet(list(parts.get(1)), parts.get(0), formula, faults);
                    }
                }
            }
        }
        node.children().forEach(child -> visit(child, formula, faults));
    }

    private static void meet(
            @Nullable CodeList list, Node written, Formula formula, List<Fault> faults) {
        if (list != null && written instanceof Node.Text(String code) && !code.isEmpty()) {
            check(list, code, written, formula, faults);
        }
    }

    private void criteria(List<Node> pairs, Formula formula, List<Fault> faults) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            CodeList list = list(pairs.get(i));
            if (list != null && pairs.get(i + 1) instanceof Node.Text(String text)) {
                Node written = pairs.get(i + 1);
                Optional<Criterion> criterion = Criterion.of(new TextValue(text), ValueType.TEXT);
                criterion
                        .filter(it -> it.operand() instanceof TextValue)
                        .filter(it -> !it.prefix() || !begins(list, it.operand().text()))
                        .ifPresent(
                                it -> check(list, it.operand().text(), written, formula, faults));
            }
        }
    }

    private static boolean begins(CodeList list, String start) {
        return list.items().stream().anyMatch(item -> item.code().startsWith(start));
    }

    /** That a list has no codes, or is missing, is told where it is named, not at each code. */
    private static void check(
            CodeList list, String code, Node written, Formula formula, List<Fault> faults) {
        if (!list.items().isEmpty() && !list.contains(code)) {
            List<String> codes = list.items().stream().map(CodeItem::code).toList();
            faults.add(
                    CheckFault.CODE_NOT_IN_LIST.at(
                            formula.locate(written),
                            list.title(),
                            code,
                            Suggestions.of(code, codes)));
        }
    }

    private @Nullable CodeList named(Node key) {
        return lists.get(((Node.Text) key).value());
    }

    /** The list of a coded cell or column. */
    private @Nullable CodeList list(Node node) {
        CellDefinition cell = limits.definition(node);
        return cell == null || cell.codeList() == null ? null : lists.get(cell.codeList().text());
    }
}
