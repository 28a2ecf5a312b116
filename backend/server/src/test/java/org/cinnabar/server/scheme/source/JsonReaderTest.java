package org.cinnabar.server.scheme.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class JsonReaderTest {
    private final Faults faults = new Faults();

    @Test
    void knowsWhereEveryValueStands() {
        Mapping file = read("{\n\t\"cells\": {\"a\": \"1.50\",\n\"b\": 2}}").orElseThrow();

        assertThat(Nodes.scalar(file, "cells", "a").text()).isEqualTo("1.50");
        assertThat(Nodes.scalar(file, "cells", "a").location()).hasToString("f.json:2:17");
        assertThat(Nodes.entry(file, "cells", "b").keyLocation()).hasToString("f.json:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": 1,}          | JSON_SYNTAX f.json:1:9
                    {"a": 1} x         | JSON_SYNTAX f.json:1:10
                    {"a": 1} {}        | TRAILING_TEXT f.json:1:10
                    {"a": 1, "a": 2}   | DUPLICATE_KEY f.json:1:10
                    [1]                | NOT_A_MAPPING f.json:1:1
                    {"a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]} | JSON_SYNTAX f.json:1:1
                    """)
    void saysWhatIsWrongAndWhere(String json, String fault) {
        read(json);

        assertThat(faults.sorted())
                .extracting(found -> found.code() + " " + found.location())
                .containsExactly(fault);
    }

    private Optional<Mapping> read(String json) {
        return JsonReader.read("f.json", json.getBytes(StandardCharsets.UTF_8), faults);
    }
}
