package org.cinnabar.server.scheme.draft;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Two people publish a version: one uploads it, another one examines it (双人复核). */
final class PublisherIsUploader extends ProblemException {

    PublisherIsUploader() {
        super(Problem.PUBLISHER_IS_UPLOADER);
    }
}
