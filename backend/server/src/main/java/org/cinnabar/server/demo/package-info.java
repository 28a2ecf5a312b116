/**
 * 演示 (demo): on the first start of a demo, plausible units, accounts and three years of submissions
 * in every state of the workflow, made from the recipe of each reporting scheme. May import: all
 * modules.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "organization",
            "scheme",
            "collection",
            "submission",
            "submission :: workflow"
        })
@NullMarked
package org.cinnabar.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
