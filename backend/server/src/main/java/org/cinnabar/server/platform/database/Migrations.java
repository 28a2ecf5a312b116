package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;
import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The migrations of all modules (数据库迁移), run by the owner of the database before anything else. */
final class Migrations {

    private Migrations() {}

    /** Brings the database up to date and lets the application's role sign in. */
    static void apply(DatabaseAddress address) {
        Login owner = address.owner();
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), owner.role(), owner.password())) {
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), owner.role(), owner.password())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            admit(connection, address.application());
        } catch (SQLException e) {
            throw new StartupRefused(
                    "The database " + address + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The role is the migrations', its password is this installation's. */
    private static void admit(Connection connection, Login application) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter role %s login password '%s'"
                            .formatted(application.role(), application.password()));
        }
    }
}
