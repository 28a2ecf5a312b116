package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;

import java.util.stream.Collectors;

/** A program of the embedded PostgreSQL has failed (数据库程序失败). */
final class PostgresFailed extends StartupRefused {

    PostgresFailed(String program, String output) {
        super(
                "PostgreSQL's %s has failed: %s"
                        .formatted(program, output.lines().collect(Collectors.joining("; "))));
    }
}
