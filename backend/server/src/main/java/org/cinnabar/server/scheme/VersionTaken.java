package org.cinnabar.server.scheme;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A version of this name is published and never changes (版本已发布). */
final class VersionTaken extends ProblemException {

    VersionTaken(String scheme, String version) {
        super(Problem.VERSION_TAKEN, scheme, version);
    }
}
