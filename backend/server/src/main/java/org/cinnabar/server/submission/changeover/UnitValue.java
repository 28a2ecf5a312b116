package org.cinnabar.server.submission.changeover;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A value of a unit that a changeover does not leave as it was, as it was written (换版数据明细).
 *
 * @param row from 0, of a floating table
 * @param to form and cell in which it goes on, null when nowhere
 */
@Schema(name = "ChangeoverValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitValue(
        UUID submissionId,
        String creditCode,
        String unitName,
        Fate fate,
        String form,
        @Nullable String table,
        @Nullable Integer row,
        String cell,
        LocalizedText title,
        String text,
        @Nullable String to) {}
