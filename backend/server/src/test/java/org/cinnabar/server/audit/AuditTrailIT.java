package org.cinnabar.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.AuditTampering;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import java.util.Map;

@ServerTest
class AuditTrailIT {

    @Autowired AuditLog log;
    @Autowired AuditTrail trail;
    @Autowired AuditEntries entries;
    @Autowired Sql sql;

    private final DSLContext superuser;
    private final AuditTampering tampering;

    AuditTrailIT(@Autowired Environment environment) {
        superuser = TestDatabase.superuser(environment);
        tampering = new AuditTampering(environment);
    }

    @BeforeEach
    void clear() {
        tampering.clear();
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(verified().intact()).isTrue();
        assertThat(verified().entries()).isZero();
    }

    @Test
    void chainsWhatIsRecorded() {
        record("first", "second", "第三");

        AuditVerification result = verified();

        assertThat(result.intact()).isTrue();
        assertThat(result.entries()).isEqualTo(3);
        assertThat(Await.value(entries.page(0, 2)).items())
                .extracting(LoggedEntry::sequence, LoggedEntry::subjectId)
                .containsExactly(tuple(3L, "第三"), tuple(2L, "second"));
    }

    @Test
    void namesTheFirstChangedEntry() {
        record("first", "second", "third", "fourth");

        tampering.execute(
                "update audit.entry set actor = 'nobody' where subject_id in ('second', 'third')");

        assertThat(verified().firstBroken()).isEqualTo(2);
    }

    @Test
    void namesTheFirstMissingEntry() {
        record("first", "second", "third");

        tampering.execute("delete from audit.link where sequence = 1");

        assertThat(verified().firstBroken()).isEqualTo(1);
    }

    @Test
    void noticesAnEntrySlippedInPastTheChain() {
        record("first");

        tampering.execute(
                "insert into audit.entry (id, at, actor, action, subject_type, subject_id)"
                        + " values (gen_random_uuid(), now(), 'x', 'x', 'x', 'x')");

        assertThat(verified().firstBroken()).isEqualTo(2);
    }

    @Test
    void forgetsWhatWasRecordedInAFailedTransaction() {
        record("first");
        Mono<Void> work = log.record(entry("second")).then(Mono.error(new IllegalStateException()));

        StepVerifier.create(sql.transaction(work)).verifyError(IllegalStateException.class);

        assertThat(verified().entries()).isEqualTo(1);
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void staysIntactWhenManyRecordAtOnce() {
        Await.done(
                Flux.range(0, 200)
                        .flatMap(number -> log.record(entry("parallel " + number)), 16)
                        .then());

        assertThat(verified().entries()).isEqualTo(200);
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void refusesChangesEvenByTheOwner() {
        record("first");

        assertThatThrownBy(() -> superuser.execute("update audit.entry set actor = 'nobody'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> superuser.execute("delete from audit.link"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theApplicationMayNeitherChangeNorRemove() {
        record("first");

        StepVerifier.create(sql.one(dsl -> dsl.query("delete from audit.entry")))
                .verifyErrorSatisfies(
                        error -> assertThat(error).hasMessageContaining("permission denied"));
        StepVerifier.create(sql.one(dsl -> dsl.query("update audit.entry set actor = 'x'")))
                .verifyErrorSatisfies(
                        error -> assertThat(error).hasMessageContaining("permission denied"));
    }

    private void record(String... subjects) {
        Await.done(
                Flux.fromArray(subjects).concatMap(subject -> log.record(entry(subject))).then());
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry(
                "clerk", "submission.submit", "submission", subject, null, Map.of("revision", "1"));
    }

    private AuditVerification verified() {
        return Await.value(trail.verify());
    }
}
