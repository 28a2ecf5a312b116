package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.function.FunctionDefinition;
import org.cinnabar.engine.expression.function.Parameter;
import org.cinnabar.engine.expression.function.Signature;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.synthesis.Contemporaries.Naming;
import org.cinnabar.engine.synthesis.Contemporaries.Row;

import java.math.BigDecimal;
import java.util.List;

/**
 * The functions of recipes that read what other units report of this one (指名函数). All begin with
 * unit type, {@code form.table} and the column that names the other's credit code.
 */
final class NamingFunctions {

    private static final Signature ROWS =
            Signature.of(Parameter.TEXT, Parameter.TEXT, Parameter.TEXT);
    private static final Signature SUM =
            Signature.of(Parameter.TEXT, Parameter.TEXT, Parameter.TEXT, Parameter.TEXT);
    private static final Signature ROW =
            Signature.of(
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.NUMBER,
                    Parameter.TEXT);
    private static final Signature UNITS =
            Signature.of(
                    Parameter.TEXT, Parameter.TEXT, Parameter.TEXT, Parameter.TEXT, Parameter.TEXT);
    private static final Signature UNIT =
            Signature.of(
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.TEXT,
                    Parameter.NUMBER);

    static final List<FunctionDefinition> ALL =
            List.of(
                    FunctionDefinition.strict(
                            "NAMINGROWS", ROWS, Type.NUMBER, of -> Decimal.of(rows(of).size())),
                    FunctionDefinition.strict("NAMINGSUM", SUM, Type.NUMBER, NamingFunctions::sum),
                    FunctionDefinition.strict("NAMINGROW", ROW, Type.TEXT, NamingFunctions::cell),
                    FunctionDefinition.strict(
                            "NAMINGUNITS", UNITS, Type.NUMBER, of -> Decimal.of(units(of).size())),
                    FunctionDefinition.strict(
                            "NAMINGUNIT",
                            UNIT,
                            Type.TEXT,
                            of -> new TextValue(units(of).get(position(of[5])))));

    private NamingFunctions() {}

    private static List<Row> rows(Value[] of) {
        Circumstances now = Circumstances.current();
        String[] table = of[1].text().split("\\.", 2);
        Naming naming = new Naming(of[0].text(), table[0], table[1], of[2].text());
        return now.others().naming(naming, now.unit().creditCode());
    }

    /**
     * A column of the n-th row, or {@code creditCode} and {@code region} of the unit it is from.
     */
    private static Value cell(Value[] of) {
        Row row = rows(of).get(position(of[3]));
        String text =
                switch (of[4].text()) {
                    case "creditCode" -> row.unit().creditCode();
                    case "region" -> row.unit().place().regionCode();
                    default -> row.cells().getOrDefault(of[4].text(), "");
                };
        return text.isEmpty() ? Missing.BLANK : new TextValue(text);
    }

    private static Value sum(Value[] of) {
        return Decimal.of(
                rows(of).stream()
                        .map(row -> row.cells().getOrDefault(of[3].text(), ""))
                        .filter(text -> !text.isEmpty())
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Those whose rows hold that value in that column, each once. */
    private static List<String> units(Value[] of) {
        return rows(of).stream()
                .filter(row -> of[4].text().equals(row.cells().get(of[3].text())))
                .map(row -> row.unit().creditCode())
                .distinct()
                .toList();
    }

    private static int position(Value number) {
        return ((Decimal) number).toBigDecimal().intValueExact() - 1;
    }
}
