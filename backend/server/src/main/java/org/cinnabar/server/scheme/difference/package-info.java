/**
 * 版本比较 (comparison of versions): what two versions of a reporting scheme have otherwise, in words.
 *
 * <p>May import: engine's form model and checks, {@code scheme}.
 */
@NamedInterface("difference")
@NullMarked
package org.cinnabar.server.scheme.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
