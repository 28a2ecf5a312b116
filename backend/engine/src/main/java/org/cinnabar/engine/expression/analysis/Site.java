package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.function.CallSite;
import org.cinnabar.engine.expression.syntax.Syntax;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.form.CodeList;

import java.util.List;
import java.util.Map;

/** A call (调用处) in a formula that is being typed. */
record Site(Syntax.Call call, List<Node> arguments, Map<String, CodeList> codeLists, Typing typing)
        implements CallSite {

    @Override
    public String function() {
        return call.function();
    }

    @Override
    public void fault(int index, FaultMessage message, Object... details) {
        typing.fault(call.arguments().get(index), message, details);
    }
}
