package org.cinnabar.engine.excel;

import org.cinnabar.engine.expression.tree.Node;

/** Writes a call of one function in Excel (函数译法). */
@FunctionalInterface
interface ExcelFunction {

    Operand write(ExcelWriter writer, Node.Call call);
}
