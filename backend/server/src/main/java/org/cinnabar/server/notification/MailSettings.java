package org.cinnabar.server.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server (邮件服务器); without a host no letters are sent.
 *
 * @param encryption {@code none}, {@code starttls} (required) or {@code tls}
 * @param from the sender's address
 * @param site where people reach this system, for the link in a letter
 */
@ConfigurationProperties("cinnabar.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String encryption,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("cinnabar@localhost") String from,
        @DefaultValue("") String site) {

    boolean isConfigured() {
        return !host.isEmpty();
    }
}
