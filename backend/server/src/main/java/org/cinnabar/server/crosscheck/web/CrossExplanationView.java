package org.cinnabar.server.crosscheck.web;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.crosscheck.Comparison;
import org.cinnabar.server.crosscheck.Explanation;
import org.cinnabar.server.identity.Authority;

import java.time.Instant;

/**
 * What a unit says about a finding (核实说明).
 *
 * @param stands whether both sides still report what was explained
 */
@Schema(name = "CrossExplanation")
record CrossExplanationView(
        String unitName, boolean own, String text, boolean stands, Instant savedAt) {

    static CrossExplanationView of(Explanation said, Comparison about, Authority reader) {
        return new CrossExplanationView(
                said.unitName(),
                said.unitId().equals(reader.unitId()),
                said.text(),
                said.standsFor(about),
                said.savedAt());
    }
}
