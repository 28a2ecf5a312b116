/**
 * How a check came to its result (推导过程): its formula in the words of the form, with the values of
 * one submission in place, step by step.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.check.derivation;

import org.jspecify.annotations.NullMarked;
