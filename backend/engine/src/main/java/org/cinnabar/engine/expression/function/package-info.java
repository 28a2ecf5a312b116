/**
 * What a formula may call (函数与运算符): one table of functions, each with its name, its parameters, its
 * type rule and its implementation; one class per family.
 *
 * <p>May import: {@code form}, {@code expression.value}, {@code expression.tree}, {@code
 * expression.evaluation}.
 */
@NullMarked
package org.cinnabar.engine.expression.function;

import org.jspecify.annotations.NullMarked;
