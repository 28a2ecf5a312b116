/**
 * 命令行 (commands): checks packs, submissions and audit logs without a server and without Spring. May
 * import: audit, scheme, validation, workbook, platform and its databases for commands.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "scheme",
            "scheme :: difference",
            "scheme :: pack",
            "scheme :: source",
            "validation",
            "workbook",
            "platform",
            "platform :: scratch",
            "platform :: stored"
        })
@NullMarked
package org.cinnabar.server.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
