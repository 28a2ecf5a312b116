package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;

import java.time.Instant;

/** One form as it was last saved (已存表单); version 0 when nobody has saved it yet. */
public record StoredForm(int version, FormData data, Instant savedAt, String savedBy) {

    StoredForm completed(FormData content) {
        return new StoredForm(version, content, savedAt, savedBy);
    }
}
