package org.cinnabar.server.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An empty PostgreSQL of its own for one command (临时数据库); it leaves nothing behind. */
@NamedInterface("scratch")
public final class ScratchDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedDatabase database;
    private final Connection connection;

    private ScratchDatabase(Path folder) throws SQLException {
        this.folder = folder;
        this.database = EmbeddedDatabase.start(folder);
        Login owner = database.address().owner();
        this.connection =
                DriverManager.getConnection(
                        database.address().jdbcUrl(), owner.role(), owner.password());
        execute("SET jit = off; SET join_collapse_limit = 1; SET from_collapse_limit = 1");
    }

    /** Starts one in a temporary folder. */
    public static ScratchDatabase start() {
        try {
            return new ScratchDatabase(Files.createTempDirectory("cinnabar-scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements that give nothing. */
    public void execute(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The lines of a query, all values as text. */
    public List<List<@Nullable String>> query(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(query)) {
            int columns = lines.getMetaData().getColumnCount();
            List<List<@Nullable String>> found = new ArrayList<>();
            while (lines.next()) {
                List<@Nullable String> line = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    line.add(lines.getString(column));
                }
                found.add(line);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
