package org.cinnabar.server.submission;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Violation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a submission may not leave the unit (阻止上报的审核结果): a finding, or what its explanation lacks.
 */
public record BlockingFinding(String checkId, String key, LocalizedText message, Place place) {

    Violation violation() {
        Map<String, Object> location = new LinkedHashMap<>(place.members());
        location.put("key", key);
        return new Violation(checkId, message.zh(), message.en(), location);
    }
}
