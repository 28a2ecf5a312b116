package org.cinnabar.server.submission;

import org.cinnabar.engine.form.SubmissionData;

import java.time.Instant;

/** A submission's content as it was submitted (报送版本): immutable, complete. */
public record Revision(Submission submission, int number, SubmissionData data, Instant frozenAt) {}
