package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;

/** The operator's database address has not the form it needs (数据库地址无效). */
final class UnusableDatabaseAddress extends StartupRefused {

    UnusableDatabaseAddress() {
        super(
                "CINNABAR_DATABASE_URL must be postgresql://host:port/name, with ?sslmode=… if"
                        + " needed");
    }
}
