package org.cinnabar.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.cinnabar.server.notification.Audience.OfUnit;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.FreePort;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Letters through a real SMTP server in this process. */
@ServerTest
class LettersIT {

    private static final GreenMail MAIL = started();
    private static final String HERE = "c000000.c650000.c650100.c650104";

    @Autowired Notices notices;
    @Autowired Addresses addresses;
    @Autowired Letters letters;
    @Autowired List<Channel> channels;
    @Autowired Sql sql;
    @Autowired Clock clock;
    @Autowired Environment environment;

    final UUID unit = UUID.randomUUID();
    final UUID account = UUID.randomUUID();

    private static GreenMail started() {
        GreenMail mail = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", "smtp"));
        mail.start();
        return mail;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("cinnabar.mail.host", () -> "127.0.0.1");
        registry.add("cinnabar.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("cinnabar.mail.encryption", () -> "none");
        registry.add("cinnabar.mail.site", () -> "https://reports.example");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void address() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        prepared(addresses.put(account, new OfUnit(unit), "clerk@unit.example", "zh"));
    }

    @Test
    void sayWhatHappenedInTheReadersLanguage() throws Exception {
        tell(1);
        until(() -> MAIL.getReceivedMessages().length == 1);
        MimeMessage letter = MAIL.getReceivedMessages()[0];

        assertThat(letter.getSubject()).isEqualTo("【退回】丹霞化工 2025");
        assertThat(letter.getContent().toString())
                .contains("意见 0", "县局", "https://reports.example");
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("clerk@unit.example");
    }

    @Test
    void areSentOnceEachByHoweverManyServers() {
        LetterWorker second = new LetterWorker(sql, letters, channels, clock);
        LetterWorker third = new LetterWorker(sql, letters, channels, clock);
        second.start();
        third.start();
        tell(40);
        until(() -> MAIL.getReceivedMessages().length >= 40 && waiting() == 0);
        second.stop();
        third.stop();

        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(LettersIT::identity))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void waitForTheMailServerAndAreNotLost() {
        MAIL.stop();
        tell(3);
        until(() -> tried() == 3);
        MAIL.start();
        superuser().execute("update notification.letter set next_try_at = now() - interval '1 s'");
        until(() -> MAIL.getReceivedMessages().length == 3);

        assertThat(waiting()).isZero();
    }

    @Test
    void areNotWrittenToWhoeverWantsNone() {
        prepared(addresses.remove(account));
        tell(1);
        until(() -> unspread() == 0);

        assertThat(
                        superuser()
                                .fetchCount(
                                        superuser()
                                                .selectFrom("notification.letter")
                                                .where("account_id = ?", account)))
                .isZero();
    }

    private void tell(int count) {
        List<NewNotice> all =
                IntStream.range(0, count)
                        .mapToObj(
                                number ->
                                        new NewNotice(
                                                NoticeKind.RETURNED,
                                                new OfUnit(unit),
                                                UUID.randomUUID(),
                                                unit,
                                                HERE,
                                                Map.of(
                                                        "unit",
                                                        "丹霞化工",
                                                        "period",
                                                        "2025",
                                                        "by",
                                                        "县局",
                                                        "text",
                                                        "意见 " + number),
                                                null,
                                                Instant.parse("2026-01-20T08:00:00Z")))
                        .toList();
        assertThat(Await.value(notices.add(all).contextWrite(new RowScope.Everything()::into)))
                .isEqualTo(count);
    }

    private void prepared(Mono<Void> work) {
        Await.done(work.contextWrite(new RowScope.Everything()::into));
    }

    private long waiting() {
        return count("notification.letter where sent_at is null and account_id = '%s'");
    }

    private long tried() {
        return count(
                "notification.letter where attempts > 0 and sent_at is null and account_id = '%s'");
    }

    private long unspread() {
        return count("notification.notice where spread_at is null and '%s' is not null");
    }

    private long count(String what) {
        return superuser()
                .fetchSingle("select count(*) from " + what.formatted(account))
                .get(0, Long.class);
    }

    private DSLContext superuser() {
        return TestDatabase.superuser(environment);
    }

    private static String identity(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier done) {
        for (int attempt = 0; attempt < 400; attempt++) {
            if (done.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("it does not happen");
    }
}
