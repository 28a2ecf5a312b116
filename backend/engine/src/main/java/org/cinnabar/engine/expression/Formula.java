package org.cinnabar.engine.expression;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Places;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;

/** A formula (公式) that was found sound: its text, its typed tree, ready to run. */
public record Formula(SourceText source, Node tree, Places places, Evaluator evaluator) {

    /** Where that part of its tree stands. */
    public SourceLocation locate(Node part) {
        return source.at(places.of(part));
    }

    /** The formula's value in that frame. */
    public Value evaluate(Frame frame) {
        return evaluator.evaluate(frame);
    }
}
