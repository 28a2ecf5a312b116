/**
 * The workflow (报送流程): one transaction per transition, with the examination before a submit.
 * Allowed imports: those of the submission module, and its package {@code filling}.
 */
@NamedInterface("workflow")
@NullMarked
package org.cinnabar.server.submission.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
