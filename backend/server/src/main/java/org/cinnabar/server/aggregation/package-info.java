/**
 * 汇总 (aggregation): extraction of accepted values into the analysis store. May import: platform,
 * audit, identity, organization, scheme, submission.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "submission"
        })
@NullMarked
package org.cinnabar.server.aggregation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
