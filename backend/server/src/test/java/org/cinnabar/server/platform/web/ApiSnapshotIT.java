package org.cinnabar.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The pages' typed client is generated from a snapshot of what the API says of itself. */
@ServerTest
class ApiSnapshotIT {

    private static final Path SNAPSHOT = Path.of("../../frontend/openapi.json");
    private static final Path ACTUAL = Path.of("target/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final URI description;

    ApiSnapshotIT(@LocalServerPort int port) {
        description = URI.create("http://localhost:" + port + "/v3/api-docs");
    }

    @Test
    void pagesAreBuiltForTheApiAsItIs() throws IOException, InterruptedException {
        Map<String, Object> actual = JSON.readValue(fetched(), new TypeReference<>() {});
        actual.remove("servers");
        actual.remove("info");
        Files.writeString(ACTUAL, JSON.writeValueAsString(actual) + "\n");
        assertThat(Files.readString(ACTUAL))
                .as("The API changed: run `npm run api:snapshot` in frontend/")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    private String fetched() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(description).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
