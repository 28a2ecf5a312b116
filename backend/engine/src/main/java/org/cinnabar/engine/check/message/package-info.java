/**
 * What a finding says (审核提示): templates in both languages, filled with values.
 *
 * <p>May import: {@code form}, {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check.message;

import org.jspecify.annotations.NullMarked;
