package org.cinnabar.server.submission.filling;

import org.cinnabar.server.scheme.PublishedScheme;

import java.util.regex.Pattern;

/** The name of a finding within a submission (审核结果编号): {@code I08}, in a row {@code I13#0}. */
final class FindingKey {

    private static final Pattern ROW = Pattern.compile("#\\d{1,6}$");

    private FindingKey() {}

    /** Whether the scheme has a check that could give a finding this key. */
    static boolean isOf(PublishedScheme scheme, String key) {
        String check = ROW.matcher(key).replaceFirst("");
        return scheme.program().checks().stream().anyMatch(known -> known.id().equals(check));
    }
}
