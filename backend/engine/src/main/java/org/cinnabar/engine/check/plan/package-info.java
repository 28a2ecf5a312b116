/**
 * Plans of checks (审核计划): what a typed tree asks for, in terms of scaled longs. Names have become
 * slots, every scale is known, and {@link org.cinnabar.engine.check.plan.Precision} has seen to it
 * that a comparison of fractions comes out as the language wants it. What has no plan is left to
 * the judges.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check.judgement}.
 */
@NullMarked
package org.cinnabar.engine.check.plan;

import org.jspecify.annotations.NullMarked;
