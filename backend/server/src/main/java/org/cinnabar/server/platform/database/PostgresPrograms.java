package org.cinnabar.server.platform.database;

import com.sun.security.auth.module.UnixSystem;

import org.cinnabar.server.platform.StartupRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of an unpacked PostgreSQL (数据库程序), run as a user whom it accepts. */
record PostgresPrograms(Path folder) {

    /** PostgreSQL refuses root; in a user namespace of its own, root is nobody. */
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    /**
     * Runs a program to its end.
     *
     * @throws PostgresFailed with what it said, if it does not succeed
     */
    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Outcome outcome = outcome(command);
        if (outcome.status() != 0) {
            throw new PostgresFailed(program, outcome.output());
        }
    }

    /** Finds out in time that root has no way to become somebody else. */
    static void requireAcceptableUser() {
        if (isRoot() && outcome(withTrue()).status() != 0) {
            throw new StartupRefused(
                    "PostgreSQL does not run as root, and this system does not permit user"
                            + " namespaces: start as another user or set CINNABAR_DATABASE_URL");
        }
    }

    private static List<String> withTrue() {
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.add("true");
        return command;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static Outcome outcome(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Outcome(int status, String output) {}
}
