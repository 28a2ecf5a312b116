/**
 * Checks across units (跨企业审核): what one unit says of another is matched with what the other says of
 * it. {@link org.cinnabar.engine.crosscheck.CrossCheckCompiler} is the way in, {@link
 * org.cinnabar.engine.crosscheck.CrossCheck} what comes out.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.crosscheck;

import org.jspecify.annotations.NullMarked;
