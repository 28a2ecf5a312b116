package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CodeList;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions to code lists (代码表函数): {@code INLIST UNDER CODEATTR}. */
final class Codes {

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "INLIST",
                            Signature.of(Parameter.TEXT, Parameter.LITERAL),
                            site -> ofList(site, 1, Type.BOOLEAN),
                            Codes::inList),
                    new FunctionDefinition(
                            "UNDER",
                            Signature.of(Parameter.TEXT, Parameter.TEXT, Parameter.LITERAL),
                            site -> ofList(site, 2, Type.BOOLEAN),
                            Codes::under),
                    new FunctionDefinition(
                            "CODEATTR",
                            Signature.of(Parameter.TEXT, Parameter.LITERAL, Parameter.LITERAL),
                            Codes::attributeType,
                            Codes::attribute));

    private Codes() {}

    private static @Nullable Node ofList(CallSite site, int index, Type result) {
        String key = site.literal(index);
        if (site.codeLists().containsKey(key)) {
            return site.call(result);
        }
        site.fault(
                index,
                FaultMessage.CODE_LIST_MISSING,
                key,
                Suggestions.of(key, site.codeLists().keySet()));
        return null;
    }

    private static @Nullable Node attributeType(CallSite site) {
        Node call = ofList(site, 1, Type.TEXT);
        if (call == null) {
            return null;
        }
        String key = site.literal(1);
        String attribute = site.literal(2);
        var attributes = Objects.requireNonNull(site.codeLists().get(key)).attributes();
        if (attributes.contains(attribute)) {
            return call;
        }
        site.fault(
                2,
                FaultMessage.ATTRIBUTE_MISSING,
                key,
                attribute,
                Suggestions.of(attribute, attributes));
        return null;
    }

    private static Evaluator inList(
            Node.Call call, List<Evaluator> parts, Map<String, CodeList> lists) {
        CodeList list = list(call, 1, lists);
        return FunctionDefinition.strict(
                parts.subList(0, 1), of -> BooleanValue.of(list.contains(of[0].text())));
    }

    private static Evaluator under(
            Node.Call call, List<Evaluator> parts, Map<String, CodeList> lists) {
        CodeList list = list(call, 2, lists);
        return FunctionDefinition.strict(
                parts.subList(0, 2),
                of -> BooleanValue.of(list.isUnder(of[0].text(), of[1].text())));
    }

    private static Evaluator attribute(
            Node.Call call, List<Evaluator> parts, Map<String, CodeList> lists) {
        CodeList list = list(call, 1, lists);
        String attribute = literal(call, 2);
        return FunctionDefinition.strict(
                parts.subList(0, 1), of -> attribute(list, of[0].text(), attribute));
    }

    private static Value attribute(CodeList list, String code, String attribute) {
        String text =
                list.find(code)
                        .map(item -> item.attributes().getOrDefault(attribute, ""))
                        .orElse("");
        return text.isEmpty() ? Missing.BLANK : new TextValue(text);
    }

    private static CodeList list(Node.Call call, int index, Map<String, CodeList> lists) {
        return Objects.requireNonNull(lists.get(literal(call, index)));
    }

    private static String literal(Node.Call call, int index) {
        return ((Node.Text) call.arguments().get(index)).value();
    }
}
