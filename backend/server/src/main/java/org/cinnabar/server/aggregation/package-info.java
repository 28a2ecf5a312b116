/**
 * 汇总 (aggregation): extraction of accepted values into the analysis store, and the summary forms
 * generated from them; their endpoints stand in {@code web}. May import: platform, audit, identity,
 * organization, scheme, collection, submission.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "collection",
            "submission"
        })
@NullMarked
package org.cinnabar.server.aggregation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
