/**
 * The endpoints of cycles, submissions and progress (接口). Allowed imports: those of the submission
 * module, and its packages {@code filling} and {@code workflow}.
 */
@NullMarked
package org.cinnabar.server.submission.web;

import org.jspecify.annotations.NullMarked;
