package org.cinnabar.server.crosscheck;

import org.cinnabar.server.submission.Filing;

/**
 * Within what units are compared (比对范围): one version of a scheme and one period, whichever office
 * opened the cycle.
 */
record Round(String scheme, String version, String period) {

    static Round of(Filing filing) {
        return new Round(filing.scheme(), filing.schemeVersion(), filing.period());
    }

    /** As stored. */
    String key() {
        return scheme + "/" + version + "/" + period;
    }
}
