package org.cinnabar.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.BuiltPages;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

@ServerTest
class PagesIT {

    private final String server;
    private final WebTestClient browser;

    PagesIT(@LocalServerPort int port) {
        server = "http://localhost:" + port;
        browser =
                WebTestClient.bindToServer()
                        .baseUrl(server)
                        .defaultHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/submissions", "/submissions/42/HG102", "/sign-in?next=%2F"})
    void everyAddressInsideTheApplicationIsThePage(String address) {
        BuiltPages.assume();
        browser.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<title>辰砂 Cinnabar</title>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing.js",
                "/assets/missing.js",
                "/assets/missing",
                "/application.yaml",
                "/org/cinnabar/server/CinnabarApplication.class"
            })
    void whatIsNotThereIsNotFound(String address) {
        browser.get()
                .uri(URI.create(server + address))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yaml", "/assets/%2e%2e/application.yaml"})
    void nobodyLeavesTheFolderOfThePages(String address) {
        browser.get()
                .uri(URI.create(server + address))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyBrowsersGetThePageForAnUnknownAddress() {
        browser.get()
                .uri("/submissions")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUnknownAddressOfTheApiIsNoPage() {
        browser.get().uri("/api/unknown").exchange().expectStatus().isUnauthorized();
        browser.get().uri("/v3/unknown").exchange().expectStatus().isNotFound();
    }

    @Test
    void prefersBrotliEvenWhereTheBrowserNamesGzipFirst() {
        browser.get()
                .uri("/assets/app-1a2b3c.js")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Encoding", "br")
                .expectHeader()
                .valueMatches("Content-Type", "(text|application)/javascript.*")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectBody(String.class)
                .isEqualTo("brotli bytes");
    }

    @Test
    void takesGzipWhereBrotliIsNotUnderstood() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + "/assets/app-1a2b3c.js"))
                        .header("Accept-Encoding", "gzip")
                        .build();

        HttpResponse<Void> response =
                HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(response.headers().allValues("Content-Encoding")).containsExactly("gzip");
    }

    @Test
    void sendsPlainFilesToThoseWhoTakeNothingElse() {
        browser.get()
                .uri("/assets/app-1a2b3c.js")
                .header("Accept-Encoding", "identity")
                .exchange()
                .expectHeader()
                .doesNotExist("Content-Encoding");
    }

    @Test
    void filesOutsideTheAssetsAreAskedForAgain() {
        browser.get()
                .uri("/icon.svg")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .contentType("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/app-1a2b3c.js", "/api/system", "/api/unknown"})
    void everyAnswerCarriesTheSecurityHeaders(String address) {
        browser.get()
                .uri(address)
                .exchange()
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*script-src 'self';.*")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*frame-ancestors 'none'.*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin");
    }

    @Test
    void answersOfTheApiAreNotCached() {
        browser.get()
                .uri("/api/system")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.version")
                .value(
                        String.class,
                        version -> assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"))
                .jsonPath("$.demo")
                .isEqualTo(false)
                .jsonPath("$.demoAccounts")
                .doesNotExist();
    }
}
