package org.cinnabar.server.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.cinnabar.server.endpoint.Caller.Answer;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointSecurityIT {

    private static final List<Endpoint> ENDPOINTS = RegisteredEndpoints.all();

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Caller caller;
    World world;

    @BeforeAll
    void world() {
        caller = Caller.of(port);
        world = new World(context, caller.http());
    }

    @Test
    void everyEndpointHasAnEntryAndEveryEntryAnEndpoint() {
        assertThat(ENDPOINTS.stream().map(Endpoint::name))
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void aMethodWithoutRuleIsRefusedToEverybody() {
        for (Role role : Role.values()) {
            assertThat(status(HttpMethod.GET, ControllerWithoutRule.PATH, token(role), null))
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(status(HttpMethod.GET, ControllerWithoutRule.PATH, null, null)).isEqualTo(401);
    }

    @Test
    void anAddressThatDoesNotExistIsToldOnlyToTheSignedIn() {
        assertThat(status(HttpMethod.GET, "/api/nothing-here", null, null)).isEqualTo(401);
        assertThat(status(HttpMethod.GET, "/api/nothing-here", token(Role.ANALYST), null))
                .isEqualTo(404);
    }

    @TestFactory
    Stream<DynamicTest> withoutTokenNothingIsGiven() {
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isPublic())
                .map(
                        endpoint ->
                                dynamicTest(
                                        endpoint.name(),
                                        () -> assertThat(status(endpoint, null)).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> aForgedTokenIsNoToken() {
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isPublic())
                .map(
                        endpoint ->
                                dynamicTest(
                                        endpoint.name(),
                                        () ->
                                                assertThat(status(endpoint, forged()))
                                                        .isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> aRoleNotNamedIsRefused() {
        return each(
                Endpoint::refused,
                (endpoint, role) ->
                        assertThat(status(endpoint, token(role))).as("%s", role).isEqualTo(403));
    }

    @TestFactory
    Stream<DynamicTest> aRoleNamedIsAdmitted() {
        return each(
                Endpoint::allowed,
                (endpoint, role) ->
                        assertThat(status(endpoint, token(role)))
                                .as("%s", role)
                                .isNotIn(401, 403, 405));
    }

    @TestFactory
    Stream<DynamicTest> theRightRoleOfAnotherRegionFindsNothing() {
        return each(
                endpoint -> endpoint.elsewhere() == null ? List.of() : endpoint.regional(),
                this::findsNothingElsewhere);
    }

    private void findsNothingElsewhere(Endpoint endpoint, Role role) {
        Call call = Objects.requireNonNull(endpoint.elsewhere()).apply(world);
        Answer away = answer(endpoint.method(), call, world.token(role, world.away()));
        Answer home = answer(endpoint.method(), call, world.token(role, world.home()));

        if (call.hidden() == null) {
            assertThat(away.status()).isEqualTo(404);
            assertThat(home.status()).isNotIn(401, 403, 404);
        } else {
            assertThat(away.status()).isEqualTo(200);
            assertThat(away.body()).doesNotContain(call.hidden());
            assertThat(home.body()).contains(call.hidden());
        }
    }

    private Stream<DynamicTest> each(Function<Endpoint, List<Role>> roles, RoleCheck check) {
        return ENDPOINTS.stream()
                .flatMap(
                        endpoint ->
                                roles.apply(endpoint).stream()
                                        .map(
                                                role ->
                                                        dynamicTest(
                                                                endpoint.name() + " as " + role,
                                                                () -> check.run(endpoint, role))));
    }

    private List<String> documented() {
        JsonNode paths =
                Objects.requireNonNull(
                                caller.http()
                                        .get()
                                        .uri("/v3/api-docs")
                                        .exchange()
                                        .expectBody(JsonNode.class)
                                        .returnResult()
                                        .getResponseBody())
                        .get("paths");
        List<String> found = new ArrayList<>();
        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyNames()
                                        .forEach(
                                                method ->
                                                        found.add(
                                                                HttpMethod.valueOf(
                                                                                method.toUpperCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                                        + " "
                                                                        + path.getKey())));
        return found;
    }

    private String token(Role role) {
        return world.token(role, world.home());
    }

    private String forged() {
        String token = token(Role.SYSTEM_ADMINISTRATOR);
        return token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);
    }

    private int status(Endpoint endpoint, @Nullable String token) {
        return status(endpoint.method(), endpoint.anyPath(), token, null);
    }

    private int status(
            HttpMethod method, String uri, @Nullable String token, @Nullable Object body) {
        return answer(method, new Call(uri, body, null), token).status();
    }

    private Answer answer(HttpMethod method, Call call, @Nullable String token) {
        return caller.answer(method, call, token);
    }

    private interface RoleCheck {
        void run(Endpoint endpoint, Role role);
    }
}
