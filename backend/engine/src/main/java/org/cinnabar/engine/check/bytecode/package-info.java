/**
 * Checks as bytecode over scaled longs (审核关系编译为字节码): each planned check becomes a method of a
 * hidden class. {@link org.cinnabar.engine.check.bytecode.CompiledChecks} is the way in. What the
 * methods cannot decide, and the words for what fails, are left to {@code check.judgement}.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check.judgement}, {@code check.plan}.
 */
@NullMarked
package org.cinnabar.engine.check.bytecode;

import org.jspecify.annotations.NullMarked;
