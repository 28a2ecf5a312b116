/**
 * What depends on what (依赖关系).
 *
 * <p>May import: nothing of the engine.
 */
@NullMarked
package org.cinnabar.engine.check.dependency;

import org.jspecify.annotations.NullMarked;
