package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.DateValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** Functions of dates (日期函数): {@code DATE YEAR MONTH DAY}. */
final class Dates {

    static final List<FunctionDefinition> ALL =
            List.of(
                    FunctionDefinition.strict(
                            "DATE",
                            Signature.of(Parameter.NUMBER, Parameter.NUMBER, Parameter.NUMBER),
                            Type.DATE,
                            Dates::date),
                    part("YEAR", LocalDate::getYear),
                    part("MONTH", LocalDate::getMonthValue),
                    part("DAY", LocalDate::getDayOfMonth));

    private Dates() {}

    private static FunctionDefinition part(String name, ToIntFunction<LocalDate> part) {
        return FunctionDefinition.strict(
                name,
                Signature.of(Parameter.DATE),
                Type.NUMBER,
                of -> Decimal.of(part.applyAsInt(((DateValue) of[0]).date())));
    }

    private static Value date(Value[] of) {
        OptionalInt year = ((Decimal) of[0]).wholeNumber(1, 9999);
        OptionalInt month = ((Decimal) of[1]).wholeNumber(1, 12);
        OptionalInt day = ((Decimal) of[2]).wholeNumber(1, 31);
        return year.isEmpty() || month.isEmpty() || day.isEmpty()
                ? Missing.UNDEFINED
                : CellReader.date(year.getAsInt(), month.getAsInt(), day.getAsInt());
    }
}
