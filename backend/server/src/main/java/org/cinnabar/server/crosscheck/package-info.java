/**
 * 跨企业审核 (crosscheck): what filed submissions say of one another, compared set-wise whenever one of
 * them changes; the endpoints ({@code web}). May import: platform, audit, identity, organization,
 * scheme, notification, submission.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "notification",
            "submission",
            "submission :: workflow"
        })
@NullMarked
package org.cinnabar.server.crosscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
