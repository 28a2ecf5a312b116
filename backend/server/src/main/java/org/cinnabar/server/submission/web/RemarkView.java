package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.Remark;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A remark on a cell, and how it was dealt with if it was (修改意见). */
@Schema(name = "Remark")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemarkView(
        UUID id,
        int revision,
        Place place,
        String text,
        String oldValue,
        @Nullable OfficeRef office,
        String givenBy,
        Instant givenAt,
        Remark.@Nullable Answer answer) {

    static List<RemarkView> all(List<Remark> remarks, Map<UUID, Office> offices) {
        return remarks.stream().map(it -> of(it, offices.get(it.officeId()))).toList();
    }

    private static RemarkView of(Remark remark, @Nullable Office office) {
        return new RemarkView(
                remark.id(),
                remark.revision(),
                remark.place(),
                remark.text(),
                remark.oldValue(),
                office == null ? null : office.ref(),
                remark.givenBy(),
                remark.givenAt(),
                remark.answer());
    }
}
