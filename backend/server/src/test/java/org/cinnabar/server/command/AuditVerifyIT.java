package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.support.AuditTampering;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

@ServerTest
class AuditVerifyIT {

    private final AuditTampering tampering;
    private final Map<String, String> environment = new HashMap<>();

    @Autowired AuditLog log;

    AuditVerifyIT(@Autowired Environment settings) {
        tampering = new AuditTampering(settings);
        environment.put(
                "CINNABAR_DATABASE_URL", settings.getRequiredProperty("cinnabar.database.url"));
        environment.put(
                "CINNABAR_DATABASE_USER", settings.getRequiredProperty("cinnabar.database.user"));
        environment.put(
                "CINNABAR_DATABASE_PASSWORD",
                settings.getRequiredProperty("cinnabar.database.password"));
    }

    @BeforeEach
    @AfterEach
    void clear() {
        tampering.clear();
    }

    @Test
    void saysHowManyEntriesAreInOrder() {
        record("first", "second");

        Ran ran = Ran.inEnvironment(environment, "audit", "verify", "--language", "en");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("OK 2 entries, head ").hasLineCount(1);
    }

    @Test
    void namesTheFirstBrokenEntry() {
        record("first", "second", "third");
        tampering.execute("update audit.entry set actor = 'nobody' where subject_id <> 'first'");

        Ran ran = Ran.inEnvironment(environment, "audit", "verify");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).startsWith("BROKEN").contains("第 2 条");
    }

    @Test
    void saysWhyThereIsNothingToRead(@TempDir Path empty) {
        Ran nothing =
                Ran.inEnvironment(Map.of("CINNABAR_HOME", empty.toString()), "audit", "verify");
        environment.put("CINNABAR_DATABASE_URL", "mysql://somewhere");
        Ran wrong = Ran.inEnvironment(environment, "audit", "verify");

        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains(empty.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("postgresql://");
    }

    private void record(String... subjects) {
        for (String subject : subjects) {
            AuditEntry entry =
                    new AuditEntry(
                            "clerk", "submission.submit", "submission", subject, null, Map.of());
            Await.done(log.record(entry));
        }
    }
}
