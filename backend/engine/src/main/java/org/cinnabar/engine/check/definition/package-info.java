/**
 * What can be wrong with the forms themselves (报表定义检查), before any formula is read: keys used
 * twice, cells without a type, code lists that do not exist.
 *
 * <p>May import: {@code form}, {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check.definition;

import org.jspecify.annotations.NullMarked;
