package org.cinnabar.server.scheme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.Dashboard.Term;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LinearFormulaTest {
    private static final PackFiles POND = PlantedPack.pond().files();
    private final FormulaCompiler compiler =
            FormulaCompiler.of(List.of(form("P1"), form("P2")), Set.of(), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            textBlock =
                    """
                    P1.caught                        : P1.caught × 1
                    P1.caught * 1000                 : P1.caught × 1000
                    2 * P1.caught / 4                : P1.caught × 0.5
                    P1.opening - P1.closing          : P1.opening × 1, P1.closing × -1
                    -(P1.opening + P1.closing) * 3   : P1.opening × -3, P1.closing × -3
                    SUM(P2.rows.caught) * 50%        : P2.rows.caught × 0.5
                    SUM(P1.opening, P1.closing)      : P1.opening × 1, P1.closing × 1
                    P1.caught * P1.area              : nothing
                    P1.caught / P1.area              : nothing
                    1000 / P1.area                   : nothing
                    P1.caught / 0                    : nothing
                    P1.caught + 1                    : nothing
                    ABS(P1.caught)                   : nothing
                    PREV(P1.caught)                  : nothing
                    """)
    void takesSumsOfCellsTimesConstants(String formula, String terms) {
        SourceText source = new SourceText(formula, new SourceLocation("f.yaml", 1, 1));

        String found =
                compiler.compile(source, FormulaContext.ANYWHERE, new ArrayList<>())
                        .flatMap(it -> LinearFormula.termsOf(it.tree()))
                        .map(LinearFormulaTest::text)
                        .orElse("nothing");

        assertThat(found).isEqualTo(terms);
    }

    private static String text(List<Term> terms) {
        return String.join(
                ", ",
                terms.stream()
                        .map(
                                it ->
                                        it.form()
                                                + (it.table() == null ? "" : "." + it.table())
                                                + "."
                                                + it.cell()
                                                + " × "
                                                + it.factor().stripTrailingZeros().toPlainString())
                        .toList());
    }

    private static FormDefinition form(String key) {
        String file = "forms/" + key + ".yaml";
        return YamlReader.read(file, POND.content(file), new Faults())
                .map(FormReader::form)
                .orElseThrow();
    }
}
