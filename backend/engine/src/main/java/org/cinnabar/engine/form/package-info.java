/**
 * The model of a reporting scheme (报表制度) as loaded from its folder, and of the data filled into it.
 * Plain immutable records without behaviour beyond looking things up.
 *
 * <p>May import: the JDK only.
 */
@NullMarked
package org.cinnabar.engine.form;

import org.jspecify.annotations.NullMarked;
