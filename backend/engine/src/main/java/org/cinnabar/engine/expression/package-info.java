/**
 * The check language (审核公式语言): Excel's formula syntax over the cells of forms, read into a typed
 * tree and made ready to run. {@link org.cinnabar.engine.expression.FormulaCompiler} is the way in.
 *
 * <p>The rooms inside, each importing only those before it: {@code value} (what cells hold), {@code
 * tree} (the typed tree that back ends walk), {@code syntax} (text to untyped tree), {@code
 * evaluation} (running), {@code function} (what may be called), {@code analysis} (names and types).
 *
 * <p>May import: {@code form}.
 */
@NullMarked
package org.cinnabar.engine.expression;

import org.jspecify.annotations.NullMarked;
