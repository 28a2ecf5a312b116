package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.CinnabarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.Objects;

/**
 * Where a PostgreSQL database is and who owns it (数据库地址).
 *
 * @param encryption PostgreSQL's {@code sslmode}
 * @param owner runs the migrations
 */
record DatabaseAddress(String host, int port, String name, String encryption, Login owner) {

    private static final int STANDARD_PORT = 5432;
    private static final String STANDARD_ENCRYPTION = "prefer";

    /** The role all requests run as: it owns nothing and row level security applies to it. */
    private static final String APPLICATION = "cinnabar_app";

    /**
     * The address an operator has set.
     *
     * @throws UnusableDatabaseAddress unless it is {@code postgresql://host:port/name?sslmode=…}
     */
    static DatabaseAddress of(CinnabarSettings.External settings) {
        URI uri = parse(Objects.requireNonNullElse(settings.url(), ""));
        @Nullable String host = uri.getHost();
        String name = Objects.requireNonNullElse(uri.getPath(), "").replaceFirst("^/", "");
        if (!"postgresql".equals(uri.getScheme()) || host == null || name.isEmpty()) {
            throw new UnusableDatabaseAddress();
        }
        @Nullable String encryption =
                UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("sslmode");
        return new DatabaseAddress(
                host,
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                name,
                Objects.requireNonNullElse(encryption, STANDARD_ENCRYPTION),
                new Login(
                        Objects.requireNonNullElse(settings.user(), "cinnabar"),
                        Objects.requireNonNullElse(settings.password(), "")));
    }

    private static URI parse(String url) {
        try {
            return URI.create(url.replaceFirst("^jdbc:", ""));
        } catch (IllegalArgumentException malformed) {
            throw new UnusableDatabaseAddress();
        }
    }

    Login application() {
        return owner.derived(APPLICATION);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?sslmode=%s".formatted(host, port, name, encryption);
    }

    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, name);
    }
}
