package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CodeList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes typed trees as SQL expressions (SQL 书写), in the submission of some period. */
final class SqlWriter {

    private final SqlTables tables;
    private final Steps steps;
    private final Map<String, CodeList> codeLists;
    private final int periodsBack;

    private SqlWriter(
            SqlTables tables, Steps steps, Map<String, CodeList> codeLists, int periodsBack) {
        this.tables = tables;
        this.steps = steps;
        this.codeLists = codeLists;
        this.periodsBack = periodsBack;
    }

    SqlWriter(SqlTables tables, Steps steps, Map<String, CodeList> codeLists) {
        this(tables, steps, codeLists, 0);
    }

    /** The same, so many periods further back. */
    SqlWriter before(int further) {
        return new SqlWriter(tables, steps, codeLists, periodsBack + further);
    }

    SqlTables tables() {
        return tables;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    /** The submission that cells are read from. */
    String submission() {
        return tables.submission(periodsBack);
    }

    /** The condition that this submission is missing. */
    String isAbsent() {
        return periodsBack == 0 ? "FALSE" : submission() + " IS NULL";
    }

    /** The expression of a tree. */
    Term write(Node node) {
        return switch (node) {
            case Node.Number(var number) ->
                    Term.literal(
                            "numeric '" + number.text() + "'",
                            ValueType.NUMBER,
                            Digits.of(number.toBigDecimal()));
            case Node.Text(String text) -> text(text);
            case Node.Truth(boolean truth) ->
                    Term.literal(truth ? "1" : "0", ValueType.BOOLEAN, Digits.NONE);
            case Node.Cell(String form, String cell, _) -> tables.cell(form, cell, periodsBack);
            case Node.RowCell(String form, String table, String column, _) ->
                    tables.column(form, table, column, "r");
            case Node.Register(String attribute) ->
                    Term.stored(
                            tables.store().register(attribute), ValueType.TEXT, true, Digits.NONE);
            case Node.Call call -> call(call);
            case Node.Previous(int back, Node argument) -> before(back).absentUnless(argument);
            case Node.Column _ -> throw new IllegalStateException("a whole column: " + node);
            case Node.Form _ -> throw new IllegalStateException("a form: " + node);
            case Node.Variable(String name, _) ->
                    throw new NotExpressible(
                            "变量 " + name + " 只存在于试算中", "the variable " + name + " is not stored");
            case Node.Periods _ -> throw finerPeriods();
        };
    }

    static NotExpressible finerPeriods() {
        return new NotExpressible(
                "PERIODS 读取本期内各期的其他报送数据",
                "PERIODS reads other submissions, those of the finer periods");
    }

    private static Term text(String text) {
        return text.isEmpty()
                ? new Term("NULL::text", ValueType.TEXT, 0, true, true, false, Digits.NONE)
                : Term.literal("text " + quoted(text), ValueType.TEXT, Digits.NONE);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Term call(Node.Call call) {
        SqlFunction function = SqlFunctions.ALL.get(call.function());
        if (function == null) {
            throw new NotExpressible(
                    "SQL 中没有函数 " + call.function(), call.function() + " has no SQL form");
        }
        return function.write(this, call);
    }

    /** The value, or undefined when there is no such submission. */
    private Term absentUnless(Node argument) {
        Term there = write(argument);
        return result(
                "CASE WHEN %s THEN %s ELSE %s END"
                        .formatted(isAbsent(), Term.undefined(there.type()), there.sql()),
                there.type(),
                there.mayBeBlank(),
                true,
                there.digits(),
                there);
    }

    /** The argument of a call, ready to be repeated. */
    Term atom(Node.Call call, int index) {
        return atom(write(call.arguments().get(index)));
    }

    Term atom(Term term) {
        return steps.atom(term);
    }

    List<Term> atoms(Node.Call call) {
        List<Term> atoms = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            atoms.add(atom(call, i));
        }
        return atoms;
    }

    /** An expression over these operands. */
    static Term result(
            String sql,
            ValueType type,
            boolean mayBeBlank,
            boolean mayBeUndefined,
            Digits digits,
            Term... operands) {
        int level = Arrays.stream(operands).mapToInt(Term::level).max().orElse(0);
        return new Term(sql, type, level, false, mayBeBlank, mayBeUndefined, digits);
    }

    /**
     * A value only of present operands: undefined if any is undefined, otherwise blank if any is
     * blank; {@code partial} when even present operands may leave it undefined.
     */
    static Term strict(
            String body, ValueType type, boolean partial, Digits digits, Term... operands) {
        List<Term> missing = Stream.of(operands).filter(Term::mayBeMissing).toList();
        boolean mayBeBlank = missing.stream().anyMatch(Term::mayBeBlank);
        boolean mayBeUndefined = missing.stream().anyMatch(Term::mayBeUndefined);
        String sql = body;
        if (!missing.isEmpty()) {
            String present =
                    missing.stream().map(Term::isPresent).collect(Collectors.joining(" AND "));
            String undefined =
                    missing.stream()
                            .filter(Term::mayBeUndefined)
                            .map(Term::isUndefined)
                            .collect(Collectors.joining(" OR "));
            String otherwise =
                    mayBeUndefined ? " WHEN " + undefined + " THEN " + Term.undefined(type) : "";
            sql = "CASE WHEN %s THEN %s%s END".formatted(present, body, otherwise);
        }
        return result(sql, type, mayBeBlank, mayBeUndefined || partial, digits, operands);
    }

    /** The number, or undefined when it has become too long for the language. */
    Term bounded(Term number) {
        if (!number.digits().mayExceed()) {
            return number;
        }
        Term once = atom(number);
        return result(
                "CASE WHEN abs(%1$s) >= 1e256 OR scale(trim_scale(%1$s)) > 256 THEN %2$s ELSE %1$s END"
                        .formatted(once.sql(), Term.undefined(ValueType.NUMBER)),
                ValueType.NUMBER,
                number.mayBeBlank(),
                true,
                Digits.ANY,
                once);
    }
}
