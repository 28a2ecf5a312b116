/**
 * 命令行 (commands): checks packs and submissions without a server and without Spring. May import:
 * scheme, validation, workbook, the scratch database of platform.
 */
@ApplicationModule(
        allowedDependencies = {
            "scheme",
            "scheme :: difference",
            "scheme :: pack",
            "scheme :: source",
            "validation",
            "workbook",
            "platform :: scratch"
        })
@NullMarked
package org.cinnabar.server.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
