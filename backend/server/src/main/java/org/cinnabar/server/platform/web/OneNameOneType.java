package org.cinnabar.server.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses an API description in which one type would silently replace another (类型重名检查). */
@Component
class OneNameOneType implements ModelConverter, GlobalOpenApiCustomizer {

    private final Map<String, Class<?>> known = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && resolved.get$ref() != null) {
            register(resolved.get$ref(), Json.mapper().constructType(type.getType()).getRawClass());
        }
        return resolved;
    }

    private void register(String name, Class<?> type) {
        Class<?> other = known.putIfAbsent(name, type);
        if (other != null && other != type && !shape(other).equals(shape(type))) {
            clashes.add("%s: %s and %s".formatted(name, other.getName(), type.getName()));
        }
    }

    /** Two types that look alike to a client may share a name. */
    private static List<?> shape(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::toString).toList()
                : List.of(type);
    }

    @Override
    public void customise(OpenAPI api) {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("Give one of them @Schema(name = …): " + clashes);
        }
    }
}
