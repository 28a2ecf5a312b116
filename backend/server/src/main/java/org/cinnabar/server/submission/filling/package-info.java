/**
 * Filling (填报): what comes in from the forms, what is kept of it, and what is computed from it.
 * Allowed imports: those of the submission module.
 */
@NamedInterface("filling")
@NullMarked
package org.cinnabar.server.submission.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
