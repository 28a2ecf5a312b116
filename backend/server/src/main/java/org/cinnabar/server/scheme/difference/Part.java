package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One part of a scheme as it is compared (组成部分): where it stands, what it is called, what is
 * stated.
 */
record Part(
        Id id, @Nullable Id parent, LocalizedText title, Map<Property, LocalizedText> properties) {

    /** What a part is known by in every version. */
    record Id(Subject subject, String path) {}

    String path() {
        return id.path();
    }

    Subject subject() {
        return id.subject();
    }

    /** The last key of the path. */
    String key() {
        return path().substring(path().lastIndexOf('.') + 1);
    }
}
