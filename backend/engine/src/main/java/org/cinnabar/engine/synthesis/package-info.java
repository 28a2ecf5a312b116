/**
 * Plausible data (合成数据): recipes that a reporting scheme brings along, and the units and reports
 * made from them. Everything is drawn deterministically from a seed, so that the same call gives
 * the same population on every machine.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.synthesis;

import org.jspecify.annotations.NullMarked;
