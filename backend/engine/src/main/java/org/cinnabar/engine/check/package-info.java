/**
 * Checks (审核关系) over the forms of a scheme: compiled once, with every fault of the pack reported;
 * run on submissions, with every finding reported. {@link org.cinnabar.engine.check.SchemeCompiler}
 * is the way in, {@link org.cinnabar.engine.check.CheckProgram} what comes out.
 *
 * <p>May import: {@code form}, {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check;

import org.jspecify.annotations.NullMarked;
