package org.cinnabar.server.submission.changeover;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.UUID;

/**
 * A submission that cannot follow a corrected version (未换版报表).
 *
 * @param problem the code of the problem that says why
 */
@Schema(name = "RefusedSubmission")
public record RefusedSubmission(
        UUID submissionId, String creditCode, String unitName, String problem) {}
