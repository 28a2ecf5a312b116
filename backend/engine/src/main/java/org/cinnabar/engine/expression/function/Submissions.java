package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.ReportingPeriod;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Questions about the submission itself (报送数据函数): {@code FILLED PERIOD}. */
final class Submissions {

    private static final Map<String, Function<ReportingPeriod, Value>> PARTS =
            Map.of(
                    "year", period -> Decimal.of(period.year()),
                    "half", period -> number(period, Frequency.HALF_YEAR),
                    "quarter", period -> number(period, Frequency.QUARTER),
                    "month", period -> number(period, Frequency.MONTH));

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "FILLED",
                            Signature.of(Parameter.FORM),
                            TypeRule.always(Type.BOOLEAN),
                            (_, parts, _) -> parts.get(0)),
                    new FunctionDefinition(
                            "PERIOD",
                            Signature.of(Parameter.LITERAL),
                            Submissions::periodType,
                            (call, _, _) -> period((Node.Text) call.arguments().get(0))));

    private Submissions() {}

    private static Evaluator period(Node.Text part) {
        Function<ReportingPeriod, Value> number = Objects.requireNonNull(PARTS.get(part.value()));
        return frame ->
                ReportingPeriod.parse(frame.current().period())
                        .map(number)
                        .orElse(Missing.UNDEFINED);
    }

    private static Value number(ReportingPeriod period, Frequency frequency) {
        return period.frequency() == frequency ? Decimal.of(period.number()) : Missing.UNDEFINED;
    }

    private static @Nullable Node periodType(CallSite site) {
        if (PARTS.containsKey(site.literal(0))) {
            return site.call(Type.NUMBER);
        }
        site.fault(0, FaultMessage.PERIOD_PART);
        return null;
    }
}
