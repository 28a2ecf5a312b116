/**
 * 回溯试算 (backtest): a draft check run over the accepted reports of past periods; its endpoints stand
 * in {@code web}. May import: platform, audit, identity, organization, scheme, validation,
 * submission, aggregation.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "identity",
            "organization",
            "scheme",
            "validation",
            "submission",
            "aggregation"
        })
@NullMarked
package org.cinnabar.server.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
