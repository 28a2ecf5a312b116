package org.cinnabar.server.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.List;

/** Says in the API's description that every operation may answer with a problem (错误响应). */
@Component
class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "ProblemBody";
    private static final String VIOLATION = "Violation";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem()).addSchemas(VIOLATION, violation());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ProblemResponses::addTo);
    }

    private static void addTo(Operation operation) {
        MediaType body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        operation
                .getResponses()
                .setDefault(
                        new ApiResponse()
                                .description("Problem")
                                .content(
                                        new Content()
                                                .addMediaType("application/problem+json", body)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("violations", new ArraySchema().items(new Schema<>().$ref(VIOLATION)))
                .required(List.of("title", "status", "code"));
    }

    private static Schema<?> violation() {
        return new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("form", new StringSchema())
                .addProperty("line", new IntegerSchema())
                .addProperty("character", new IntegerSchema())
                .addProperty("table", new StringSchema())
                .addProperty("row", new IntegerSchema())
                .addProperty("cell", new StringSchema())
                .addProperty("column", new StringSchema())
                .addProperty("field", new StringSchema())
                .required(List.of("code", "message"));
    }
}
