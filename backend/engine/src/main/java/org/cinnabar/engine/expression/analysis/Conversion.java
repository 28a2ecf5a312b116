package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.syntax.Syntax;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * {@code CONVERT(x, from, to)} (单位换算): x in another measure unit. It becomes a product with a power
 * of ten, which is exact, and the product carries the new unit.
 */
final class Conversion {

    static final String FUNCTION = "CONVERT";

    private final Typing typing;
    private final FormCatalog catalog;

    Conversion(Typing typing, FormCatalog catalog) {
        this.typing = typing;
        this.catalog = catalog;
    }

    @Nullable Node call(Syntax.Call call) {
        List<Syntax> arguments = call.arguments();
        if (arguments.size() != 3) {
            return typing.fault(call, FaultMessage.ARGUMENT_COUNT, FUNCTION, "3", arguments.size());
        }
        Node number = number(arguments.get(0));
        Optional<MeasureUnit> from = unit(arguments.get(1));
        Optional<MeasureUnit> to = unit(arguments.get(2));
        if (number == null || from.isEmpty() || to.isEmpty()) {
            return null;
        }
        LocalizedText written = written(arguments.get(1));
        LocalizedText wanted = written(arguments.get(2));
        if (!from.get().kind().equals(to.get().kind())) {
            return typing.fault(arguments.get(2), FaultMessage.UNITS_APART, written, wanted);
        }
        LocalizedText measured = number.type().unit();
        if (measured != null && !isThat(measured, from.get())) {
            return typing.fault(arguments.get(1), FaultMessage.UNIT_MISMATCH, measured, written);
        }
        int powers = from.get().power() - to.get().power();
        Node factor = new Node.Number((Decimal) Decimal.of(BigDecimal.ONE.movePointRight(powers)));
        Type type = new Type(ValueType.NUMBER, false, wanted);
        return new Node.Call("*", List.of(number, factor), type);
    }

    private @Nullable Node number(Syntax argument) {
        Node node = typing.node(argument);
        if (node == null) {
            return null;
        }
        ValueType type = node.type().value();
        return type == ValueType.NUMBER
                ? typing.scalar(node, argument)
                : typing.fault(
                        argument,
                        FaultMessage.TYPE_MISMATCH,
                        FUNCTION,
                        ValueType.NUMBER.title(),
                        type.title());
    }

    private Optional<MeasureUnit> unit(Syntax argument) {
        if (!(argument instanceof Syntax.Text text)) {
            typing.fault(argument, FaultMessage.LITERAL_EXPECTED, FUNCTION);
            return Optional.empty();
        }
        Optional<MeasureUnit> unit = MeasureUnit.of(text.value());
        if (unit.isEmpty()) {
            typing.fault(argument, FaultMessage.UNKNOWN_UNIT, text.value());
        }
        return unit;
    }

    private static boolean isThat(LocalizedText measured, MeasureUnit unit) {
        return MeasureUnit.of(measured.zh()).filter(unit::equals).isPresent()
                || MeasureUnit.of(measured.en()).filter(unit::equals).isPresent();
    }

    /** The unit in the words in which the forms state it. */
    private LocalizedText written(Syntax argument) {
        return catalog.unit(((Syntax.Text) argument).value());
    }
}
