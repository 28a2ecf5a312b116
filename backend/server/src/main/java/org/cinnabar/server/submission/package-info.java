/**
 * 报送 (submission): the submission and its transitions, its stores, the outbox; filling forms
 * ({@code filling}), the workflow ({@code workflow}), the endpoints ({@code web}). May import:
 * platform, audit, identity, organization, scheme, collection, notification, validation.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "collection",
            "notification",
            "validation"
        })
@NullMarked
package org.cinnabar.server.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
