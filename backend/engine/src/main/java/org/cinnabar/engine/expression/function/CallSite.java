package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.form.CodeList;

import java.util.List;
import java.util.Map;

/** A call whose arguments fit the parameters, as its function's type rule sees it (调用处). */
public interface CallSite {

    /** The function's name as written. */
    String function();

    List<Node> arguments();

    Map<String, CodeList> codeLists();

    /** Reports something wrong with the argument at {@code index}. */
    void fault(int index, FaultMessage message, Object... details);

    default Node argument(int index) {
        return arguments().get(index);
    }

    /** The text written out at {@code index}. */
    default String literal(int index) {
        return ((Node.Text) argument(index)).value();
    }

    /** The call as it stands, with that type. */
    default Node call(Type type) {
        return new Node.Call(function(), arguments(), type);
    }
}
