package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The application's database in the embedded PostgreSQL, and its owner (应用数据库). */
final class ApplicationDatabase {

    private static final String NAME = "cinnabar";

    private ApplicationDatabase() {}

    /** Its address; database and owner are created when they are not there. */
    static DatabaseAddress on(String host, int port, Login superuser) {
        Login owner = superuser.derived(NAME);
        DatabaseAddress address = new DatabaseAddress(host, port, NAME, "disable", owner);
        String url = "jdbc:postgresql://%s:%d/postgres".formatted(host, port);
        try (Connection connection =
                        DriverManager.getConnection(url, superuser.role(), superuser.password());
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?")) {
                statement.execute(
                        "create role %s login createrole password '%s'"
                                .formatted(owner.role(), owner.password()));
            }
            if (!exists(connection, "select from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(NAME, owner.role()));
            }
            return address;
        } catch (SQLException e) {
            throw new StartupRefused("The embedded database cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }
}
