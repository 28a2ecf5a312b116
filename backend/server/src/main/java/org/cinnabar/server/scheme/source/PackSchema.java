package org.cinnabar.server.scheme.source;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import org.cinnabar.server.scheme.source.PackNode.Mapping;

import java.util.Locale;

/** The JSON Schemas of the kinds of pack files (文件结构定义), kept in {@code forms/schema}. */
public enum PackSchema {
    SCHEME("scheme"),
    FORM("form"),
    CHECKS("checks"),
    DASHBOARD("dashboard"),
    SYNTHESIS("synthesis"),
    CONTINUITY("continuity"),
    SUBMISSION("submission"),
    EXAMPLE_VIOLATION("example-violation");

    private final String file;

    PackSchema(String name) {
        this.file = name + ".schema.json";
    }

    /** Adds a fault for everything in {@code content} that the schema does not allow. */
    public void validate(Mapping content, Faults faults) {
        Schema schema = Loaded.schema(this);
        SchemaFaults into = new SchemaFaults(content, schema.getSchemaNode(), faults);
        schema.validate(JsonTrees.of(content)).forEach(into::add);
    }

    /** Compiled on first use, so that a command pays only for what it reads. */
    private static final class Loaded {
        private static final SchemaRegistryConfig CONFIG =
                SchemaRegistryConfig.builder()
                        .locale(Locale.ROOT)
                        .pathType(PathType.JSON_POINTER)
                        .build();
        private static final SchemaRegistry REGISTRY =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(CONFIG));

        static Schema schema(PackSchema kind) {
            return REGISTRY.getSchema(SchemaLocation.of("classpath:forms/schema/" + kind.file));
        }
    }
}
