package org.cinnabar.server.scheme.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Objects;

@ServerTest
class SchemesIT {

    private static final String MERCURY = "/api/schemes/mercury/2026";

    @Value("${local.server.port}")
    int port;

    WebTestClient http;

    @BeforeEach
    void client() {
        WebTestClient open =
                WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build();
        http = open.mutate().defaultHeaders(headers -> headers.setBearerAuth(token(open))).build();
    }

    @Test
    void listsTheBuiltInSchemePublishedAtStart() {
        JsonNode schemes = get("/api/schemes");

        JsonNode mercury =
                schemes.valueStream()
                        .filter(it -> it.path("scheme").asString().equals("mercury"))
                        .findFirst()
                        .orElseThrow();
        assertThat(mercury.path("version").asString()).isEqualTo("2026");
        assertThat(mercury.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(mercury.path("formCount").asInt()).isPositive();
    }

    @Test
    void showsFormsAsTheirAuthorWroteThem() {
        JsonNode scheme = get(MERCURY);

        JsonNode form = element(scheme.path("forms"), "form", "HG102");
        JsonNode table = form.path("tables").path(0);
        JsonNode row = element(table.path("rows"), "row", "capacity");
        assertThat(table.path("kind").asString()).isEqualTo("FIXED");
        assertThat(row.path("type").asString()).isEqualTo("decimal");
        assertThat(row.path("title").path("zh").asString()).isNotEmpty();
        assertThat(row.path("unit").path("en").asString()).isEqualTo("t/a");
        assertThat(row.has("codeList")).isFalse();
        assertThat(scheme.path("checks").size()).isGreaterThan(40);
    }

    @Test
    void givesTheBrowserTheTypedTreesOfAllChecks() {
        JsonNode program = get(MERCURY + "/program");

        JsonNode check = element(program.path("checks"), "id", "I02");
        assertThat(check.path("formula").path("kind").asString()).isEqualTo("call");
        assertThat(check.path("formula").path("function").asString()).isEqualTo("=");
        assertThat(check.path("tolerance").path("value").asString()).isNotEmpty();
        assertThat(program.path("computed").size()).isPositive();
    }

    @Test
    void givesCodeListsOfThePackAndOfTheSystem() {
        JsonNode regions = get(MERCURY + "/code-lists/regions");
        JsonNode wastes = get(MERCURY + "/code-lists/wasteCodes");

        assertThat(element(regions, "code", "650104").path("parent").asString())
                .isEqualTo("650100");
        assertThat(wastes.path(0).path("attributes").isObject()).isTrue();
    }

    @Test
    void sendsWhatTheBrowserHasOnlyOnce() {
        String etag =
                Objects.requireNonNull(answer(MERCURY + "/program").getResponseHeaders().getETag());

        http.get()
                .uri(MERCURY + "/program")
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void doesNotFindWhatWasNeverPublished() {
        http.get().uri("/api/schemes/mercury/1999").exchange().expectStatus().isNotFound();
        http.get().uri(MERCURY + "/code-lists/none").exchange().expectStatus().isNotFound();
    }

    private static JsonNode element(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(it -> it.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String uri) {
        return Objects.requireNonNull(answer(uri).getResponseBody());
    }

    private EntityExchangeResult<JsonNode> answer(String uri) {
        return http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult();
    }

    private static String token(WebTestClient open) {
        JsonNode session =
                open.post()
                        .uri("/api/session")
                        .bodyValue(Map.of("username", "system", "password", "Only-for-tests-2026"))
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(session).path("accessToken").asString();
    }
}
