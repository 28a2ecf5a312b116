package org.cinnabar.server.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.cinnabar.server.platform.Blocking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Letters by e-mail (电子邮件), through an SMTP server. */
@Component
@EnableConfigurationProperties(MailSettings.class)
@ConditionalOnExpression("!'${cinnabar.mail.host:}'.isEmpty()")
class EmailChannel implements Channel {

    private static final String PATIENCE_MILLIS = "15000";

    private final MailSettings settings;
    private final LetterTexts texts;
    private final Blocking blocking;
    private final Session session;

    EmailChannel(MailSettings settings, LetterTexts texts, Blocking blocking) {
        this.settings = settings;
        this.texts = texts;
        this.blocking = blocking;
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public String name() {
        return "EMAIL";
    }

    @Override
    public Mono<Void> send(Letter letter) {
        return blocking.run(
                        () -> {
                            deliver(message(letter));
                            return letter;
                        })
                .then();
    }

    private void deliver(MimeMessage message) throws MessagingException {
        if (settings.username().isEmpty()) {
            Transport.send(message);
        } else {
            Transport.send(message, settings.username(), settings.password());
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, identity(letter));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(texts.subject(letter), StandardCharsets.UTF_8.name());
        message.setText(texts.body(letter, settings.site()), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(letter.createdAt()));
        return message;
    }

    /** The same for the same letter, by which mail servers and programs know a repetition. */
    private static String identity(Letter letter) {
        return "<%s.%s@cinnabar>".formatted(letter.noticeId(), letter.accountId());
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        boolean upgraded = settings.encryption().equals("starttls");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(upgraded));
        properties.put("mail.smtp.starttls.required", Boolean.toString(upgraded));
        properties.put(
                "mail.smtp.ssl.enable", Boolean.toString(settings.encryption().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** A message that keeps the identity it is given. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String identity;

        IdentifiedMessage(Session session, String identity) {
            super(session);
            this.identity = identity;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identity);
        }
    }
}
