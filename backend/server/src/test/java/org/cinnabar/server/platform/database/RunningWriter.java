package org.cinnabar.server.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

/** A process that writes into an embedded database without end, and says what was acknowledged. */
final class RunningWriter {

    private RunningWriter() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Login owner = database.address().owner();
        try (Connection connection =
                DriverManager.getConnection(
                        database.address().jdbcUrl(), owner.role(), owner.password())) {
            connection.createStatement().execute("create table if not exists written (n int)");
            PreparedStatement insert =
                    connection.prepareStatement("insert into written values (?)");
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }
}
