package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;

/** What a name turned out to be (名称解析结果). */
sealed interface Resolution {

    /** It names something that has a value. */
    record Found(Node node) implements Resolution {}

    /** It does not, and this is to be reported. */
    record Failed(FaultMessage message, Object... details) implements Resolution {}

    /** It names a cell whose own definition is at fault, which is reported there. */
    record Broken() implements Resolution {}
}
