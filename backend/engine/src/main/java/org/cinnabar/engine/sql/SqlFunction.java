package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.Node;

/** Writes a call of one function in SQL (函数译法). */
@FunctionalInterface
interface SqlFunction {

    Term write(SqlWriter writer, Node.Call call);
}
