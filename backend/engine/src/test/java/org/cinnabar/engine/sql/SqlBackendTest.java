package org.cinnabar.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SqlBackendTest {

    private static final SqlBackend SQL = new SqlBackend(new PlainStore(), Map.of());

    @Test
    void claimsEveryFunctionOfTheLanguage() {
        assertThat(SqlBackend.functions())
                .containsExactlyInAnyOrderElementsOf(FunctionTable.standard().names());
    }

    @Test
    void writesOneSelectOverTheWideTable() {
        assertThat(statement("a + b"))
                .isEqualTo(
                        """
                        SELECT s.submission_id, NULL::int AS row_number, \
                        CASE WHEN x2 IS NULL THEN 'BLANK' WHEN x2 = numeric 'NaN' THEN 'UNDEFINED' \
                        ELSE 'VALUE' END AS state, \
                        CASE WHEN x2 <> numeric 'NaN' THEN trim_scale(x2)::text END AS value
                        FROM submissions s
                        LEFT JOIN form_a c0_a ON c0_a.submission_id = s.submission_id
                        CROSS JOIN LATERAL (SELECT coalesce(c0_a.a + c0_a.b, c0_a.a, c0_a.b) AS x1 OFFSET 0) l0
                        CROSS JOIN LATERAL (SELECT CASE WHEN abs(x1) >= 1e256 \
                        OR scale(trim_scale(x1)) > 256 THEN numeric 'NaN' ELSE x1 END AS x2 OFFSET 0) l1\
                        """);
    }

    @Test
    void growsWithTheFormulaAndNotWithItsDepth() {
        int ten = statement(String.join(" / ", java.util.Collections.nCopies(10, "a"))).length();
        int twenty = statement(String.join(" / ", java.util.Collections.nCopies(20, "a"))).length();

        assertThat(twenty).isLessThan(ten * 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ^ b | exponent",
                "SUM(PERIODS(a)) | finer periods",
                "SUMIFS(A.rows.x, A.rows.y, t & \"1\") | computed text"
            })
    void saysWhyItCannotExpressAFormula(String formula, String reason) {
        assertThatThrownBy(() -> statement(formula))
                .isInstanceOf(NotExpressible.class)
                .hasMessageContaining(reason);
    }

    private static String statement(String formula) {
        Node tree =
                Expressions.compiler()
                        .compile(
                                new SourceText(formula, new SourceLocation("f", 1, 1)),
                                FormulaContext.inForm("A"),
                                new ArrayList<>())
                        .orElseThrow()
                        .tree();
        return SQL.formula(tree, null);
    }

    /** Unscaled columns that are called as their cells. */
    private static final class PlainStore implements SqlStore {

        @Override
        public String submissions() {
            return "submissions";
        }

        @Override
        public String previous(int steps) {
            return "s.previous_" + steps;
        }

        @Override
        public String period() {
            return "s.period";
        }

        @Override
        public String register(String attribute) {
            return "s." + attribute;
        }

        @Override
        public String cells(String form) {
            return "form_a";
        }

        @Override
        public String rows(String form, String table) {
            return "form_a_rows";
        }

        @Override
        public Stored cell(String form, String cell) {
            return new Stored(cell, cell.equals("t") ? ValueType.TEXT : ValueType.NUMBER, null);
        }

        @Override
        public Stored column(String form, String table, String column) {
            return cell(form, column);
        }

        @Override
        public List<String> cellKeys(String form) {
            return List.of("a", "b");
        }

        @Override
        public List<String> tableKeys(String form) {
            return List.of("rows");
        }

        @Override
        public List<String> columnKeys(String form, String table) {
            return List.of("x");
        }
    }
}
