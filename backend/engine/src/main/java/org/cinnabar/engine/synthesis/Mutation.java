package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compiled violation (违规变动): what it does to a report, and which check that trips. */
public final class Mutation {

    private final Recipe.Violation violation;
    private final List<CompiledChange> changes;

    Mutation(Recipe.Violation violation, List<CompiledChange> changes) {
        this.violation = violation;
        this.changes = List.copyOf(changes);
    }

    Recipe.Violation violation() {
        return violation;
    }

    /** The id of the check that is sure to find something. */
    public String check() {
        return violation.check();
    }

    /** Does it; every formula sees the report as it was. */
    void run(Frame frame, SubmissionEdit edit) {
        changes.forEach(change -> change.run(frame, edit));
    }

    /** A change with its formulas compiled, by the name they give a value to. */
    record CompiledChange(Recipe.Change change, Map<String, ScaledFormula> values) {

        void run(Frame frame, SubmissionEdit edit) {
            switch (change) {
                case Recipe.Change.SetCell(String form, String cell, _) ->
                        edit.setCell(form, cell, text(cell, frame));
                case Recipe.Change.SetRowCell(
                                String form,
                                String table,
                                int row,
                                String column,
                                _) ->
                        edit.setRowCell(form, table, row, column, text(column, frame.inRow(row)));
                case Recipe.Change.RemoveRow(String form, String table, int row) ->
                        edit.removeRow(form, table, row);
                case Recipe.Change.AddRow(String form, String table, _) ->
                        edit.addRow(form, table, texts(frame));
            }
        }

        private String text(String name, Frame frame) {
            ScaledFormula formula = values.get(name);
            if (formula == null) {
                throw new IllegalStateException(name);
            }
            return formula.text(frame);
        }

        private Map<String, String> texts(Frame frame) {
            Map<String, String> texts = new LinkedHashMap<>();
            values.forEach((name, formula) -> texts.put(name, formula.text(frame)));
            return texts;
        }
    }

    /** A formula and the decimals of the cell it is for. */
    record ScaledFormula(Formula formula, int scale) {

        String text(Frame frame) {
            return Step.written(formula.evaluate(frame), scale).text();
        }
    }
}
