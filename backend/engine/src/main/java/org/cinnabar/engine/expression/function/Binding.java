package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.form.CodeList;

import java.util.List;
import java.util.Map;

/** Makes a call ready to run (实现): from ready arguments to a ready result. */
@FunctionalInterface
public interface Binding {

    Evaluator bind(Node.Call call, List<Evaluator> arguments, Map<String, CodeList> codeLists);
}
