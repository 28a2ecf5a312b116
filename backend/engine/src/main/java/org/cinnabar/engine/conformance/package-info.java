/**
 * The conformance cases (一致性用例) that every back end of the check language must pass: reading them,
 * compiling what they write, and holding an answer against what they expect. Works on plain maps
 * and lists, so that whoever reads the files chooses how.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.conformance;

import org.jspecify.annotations.NullMarked;
