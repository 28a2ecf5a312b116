package org.cinnabar.server.command;

import org.cinnabar.server.audit.AuditTrail;
import org.cinnabar.server.audit.AuditVerification;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.StartupRefused;
import org.cinnabar.server.platform.database.StoredDatabase;

import java.nio.file.Path;
import java.util.Map;

/** {@code audit verify}: follows the chain of the audit log in a server's database (操作日志校验). */
final class AuditVerify {

    private final Terminal terminal;
    private final Path home;
    private final CinnabarSettings.External database;

    AuditVerify(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.home = Path.of(environment.getOrDefault("CINNABAR_HOME", ".cinnabar"));
        this.database =
                new CinnabarSettings.External(
                        environment.get("CINNABAR_DATABASE_URL"),
                        environment.get("CINNABAR_DATABASE_USER"),
                        environment.get("CINNABAR_DATABASE_PASSWORD"));
    }

    int run() {
        try (StoredDatabase stored = StoredDatabase.of(home, database)) {
            return told(stored.await(sql -> AuditTrail.in(sql).verify()));
        } catch (RuntimeException unusable) {
            String why = reason(unusable);
            return terminal.unusable("无法读取操作日志：" + why, "cannot read the audit log: " + why);
        }
    }

    private int told(AuditVerification found) {
        String pattern =
                found.intact()
                        ? terminal.english()
                                ? "OK %d entries, head %s"
                                : "OK 操作日志完整，共 %d 条，末条校验值 %s"
                        : terminal.english()
                                ? "BROKEN at entry %d; the entries before it are intact, head %s"
                                : "BROKEN 操作日志自第 %d 条起不符，此前各条完整，末条校验值 %s";
        Long number = found.intact() ? Long.valueOf(found.entries()) : found.firstBroken();
        terminal.out().println(pattern.formatted(number, found.head()));
        return found.intact() ? Terminal.CLEAN : Terminal.FINDINGS;
    }

    private static String reason(RuntimeException failure) {
        Throwable said =
                failure instanceof StartupRefused || failure.getCause() == null
                        ? failure
                        : failure.getCause();
        return String.valueOf(said.getMessage());
    }
}
