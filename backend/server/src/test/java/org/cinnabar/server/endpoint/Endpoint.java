package org.cinnabar.server.endpoint;

import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who may call an endpoint and what somebody of another region finds there.
 *
 * @param path as in {@code /v3/api-docs}, with {@code {name}} for variables
 * @param query what has to be asked with it, empty for nothing
 * @param roles those who may call it; null: anyone, without a token
 * @param elsewhere the call of somebody of another region; null if regions do not matter
 */
public record Endpoint(
        HttpMethod method,
        String path,
        String query,
        @Nullable Set<Role> roles,
        @Nullable Function<World, Call> elsewhere) {

    private static final Set<Role> REGIONAL =
            EnumSet.of(Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST);

    public static Path get(String path) {
        return new Path(HttpMethod.GET, path, "");
    }

    public static Path post(String path) {
        return new Path(HttpMethod.POST, path, "");
    }

    public static Path put(String path) {
        return new Path(HttpMethod.PUT, path, "");
    }

    public static Path delete(String path) {
        return new Path(HttpMethod.DELETE, path, "");
    }

    /** The method and path as one text, to compare and to name tests. */
    String name() {
        return method + " " + path;
    }

    /** The path with a random id for every variable, and what has to be asked. */
    String anyPath() {
        String any = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return query.isEmpty() ? any : any + "?" + query;
    }

    boolean isPublic() {
        return roles == null;
    }

    List<Role> allowed() {
        return roles == null ? List.of() : List.copyOf(roles);
    }

    List<Role> refused() {
        return roles == null ? List.of() : List.copyOf(EnumSet.complementOf(EnumSet.copyOf(roles)));
    }

    List<Role> regional() {
        return allowed().stream().filter(REGIONAL::contains).toList();
    }

    /** First step: what is called. */
    public record Path(HttpMethod method, String path, String query) {

        /** The query without which the server does not know what is asked. */
        public Path asking(String needed) {
            return new Path(method, path, needed);
        }

        /** Anybody may call it, without a token. */
        public Endpoint allowedToAnyone() {
            return new Endpoint(method, path, query, null, null);
        }

        public Allowed allowedToSignedIn() {
            return new Allowed(this, EnumSet.allOf(Role.class));
        }

        public Allowed allowedTo(Role first, Role... more) {
            return new Allowed(this, EnumSet.of(first, more));
        }
    }

    /** Second step: who may call it. */
    public record Allowed(Path path, Set<Role> roles) {

        /** What the same role of another region calls, and does not find. */
        public Endpoint elsewhere(Function<World, Call> call) {
            return new Endpoint(path.method(), path.path(), path.query(), roles, call);
        }

        /** The region of the caller does not matter; the reason is for the reader. */
        public Endpoint withoutRegion(String reason) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(path + ": say why regions do not matter");
            }
            return new Endpoint(path.method(), path.path(), path.query(), roles, null);
        }
    }
}
