/**
 * Patterns of texts (文本模式): the part of regular expressions that means the same in Java, JavaScript
 * and PostgreSQL and cannot stall a server.
 *
 * <p>May import: {@code form}.
 */
@NullMarked
package org.cinnabar.engine.expression.pattern;

import org.jspecify.annotations.NullMarked;
