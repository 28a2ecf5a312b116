package org.cinnabar.server.scheme.web;

import org.cinnabar.engine.form.CodeList;
import org.cinnabar.server.scheme.PublishedScheme;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The documents of the published schemes (制度文档), each written once. */
@Component
class SchemeDocuments {

    private final JsonMapper json;
    private final Map<Key, JsonDocument> written = new ConcurrentHashMap<>();

    private record Key(String scheme, String version, String document) {}

    SchemeDocuments(JsonMapper json) {
        this.json = json;
    }

    JsonDocument view(PublishedScheme scheme) {
        return written(scheme, "view", () -> SchemeView.of(scheme));
    }

    JsonDocument program(PublishedScheme scheme) {
        return written(scheme, "program", () -> Program.of(scheme.program()));
    }

    Optional<JsonDocument> codeList(PublishedScheme scheme, String key) {
        return Optional.ofNullable(scheme.codeLists().get(key))
                .map(list -> written(scheme, "code-list " + key, () -> entries(list)));
    }

    private static Object entries(CodeList list) {
        return list.items().stream().map(CodeEntry::of).toList();
    }

    private JsonDocument written(
            PublishedScheme scheme, String document, Supplier<Object> content) {
        String version = scheme.definition().version();
        return written.computeIfAbsent(
                new Key(scheme.definition().key(), version, document),
                key -> JsonDocument.of(json.writeValueAsBytes(content.get())));
    }
}
