package org.cinnabar.server.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * What an operator sets (运行参数), as {@code CINNABAR_…} variables of the environment.
 *
 * @param port port of pages and API
 * @param home folder of the embedded database, its password and the keys
 * @param demo whether demo data and demo accounts exist
 * @param forms folder of reporting schemes instead of the built-in ones
 * @param adminPassword first password of the administrators, required outside the demo
 * @param issuerUri external OpenID Connect issuer, accepted beside the own one
 * @param issuerClient our name at the external issuer: audience or authorised party of its tokens
 * @param database an own PostgreSQL instead of the embedded one
 */
@ConfigurationProperties("cinnabar")
public record CinnabarSettings(
        @DefaultValue("8080") int port,
        @DefaultValue(".cinnabar") Path home,
        @DefaultValue("false") boolean demo,
        @Nullable Path forms,
        @Nullable String adminPassword,
        @Nullable String issuerUri,
        @DefaultValue("cinnabar") String issuerClient,
        @DefaultValue External database) {

    /**
     * An own PostgreSQL (外部数据库).
     *
     * @param url {@code postgresql://host:port/name}; absent: the embedded PostgreSQL
     * @param user owner of the database, who may create roles
     */
    public record External(
            @Nullable String url, @Nullable String user, @Nullable String password) {}
}
