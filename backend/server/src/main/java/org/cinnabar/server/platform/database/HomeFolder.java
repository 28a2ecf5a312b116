package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which one server keeps its data (数据目录); a lock, gone with its process, holds it.
 */
final class HomeFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private HomeFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this server, creating it when there is none.
     *
     * @throws StartupRefused if another server has it, or it cannot be written
     */
    static HomeFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("server.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new StartupRefused("Another server is already running on " + path);
            }
            return new HomeFolder(path, channel);
        } catch (IOException e) {
            throw new StartupRefused("The folder " + path + " cannot be used: " + e, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
