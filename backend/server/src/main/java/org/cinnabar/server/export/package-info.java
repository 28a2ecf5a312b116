/**
 * 导出 (export): the unit's whole set as a workbook. May import: platform, audit, identity,
 * organization, scheme, collection, validation, submission (and what it says: submission ::
 * filling), aggregation, workbook.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "collection",
            "validation",
            "submission",
            "submission :: filling",
            "aggregation",
            "workbook"
        })
@NullMarked
package org.cinnabar.server.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
