/**
 * Turns the files of a pack (制度包) into the engine's definitions, compiles them and runs their
 * examples; everything wrong is collected with its place.
 *
 * <p>May import: engine, {@code scheme.source}.
 */
@NamedInterface("pack")
@NullMarked
package org.cinnabar.server.scheme.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
