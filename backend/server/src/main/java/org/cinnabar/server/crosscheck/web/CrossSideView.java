package org.cinnabar.server.crosscheck.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * One side of a comparison (一方).
 *
 * @param creditCode null where all units that name the other are added up
 * @param unitName null while the unit has not submitted
 * @param submissionId of a report that the reader may open
 * @param own whether it is the reader's own unit
 * @param amounts what the side says, in the order of the check
 */
@Schema(name = "CrossSide")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrossSideView(
        LocalizedText title,
        @Nullable String creditCode,
        @Nullable String unitName,
        @Nullable UUID submissionId,
        boolean own,
        List<String> amounts) {}
