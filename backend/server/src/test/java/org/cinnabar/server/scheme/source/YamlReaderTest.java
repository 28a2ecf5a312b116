package org.cinnabar.server.scheme.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.ScalarKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class YamlReaderTest {
    private final Faults faults = new Faults();

    @Test
    void keepsNumbersAsWritten() {
        Mapping file = read("a: 0.10\nb: 01\nc: \"01\"\nd: true\ne:\n");

        assertThat(Nodes.scalar(file, "a").text()).isEqualTo("0.10");
        assertThat(Nodes.scalar(file, "a").kind()).isEqualTo(ScalarKind.DECIMAL);
        assertThat(Nodes.scalar(file, "b").text()).isEqualTo("01");
        assertThat(Nodes.scalar(file, "c").kind()).isEqualTo(ScalarKind.TEXT);
        assertThat(Nodes.scalar(file, "d").kind()).isEqualTo(ScalarKind.BOOLEAN);
        assertThat(file.scalar("e")).isNull();
    }

    @Test
    void knowsWhereEveryValueStands() {
        Mapping file = read("title: {zh: 汞, en: Mercury}\nrows:\n  - row: a\n");

        assertThat(Nodes.scalar(file, "title", "en").location()).hasToString("f.yaml:1:20");
        assertThat(file.mappings("rows").toList().getFirst().location()).hasToString("f.yaml:3:5");
        assertThat(Nodes.entry(file, "rows").keyLocation()).hasToString("f.yaml:2:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    formula: a + x            | f.yaml:1:14
                    formula: 'a + x'          | f.yaml:1:15
                    formula: a +\\n  x        | f.yaml:2:3
                    formula: >-\\n  a\\n\\n  + x | f.yaml:4:5
                    汞: 1\\nformula: a + x     | f.yaml:2:14
                    """)
    void placesInsideAFormulaHold(String yaml, String place) {
        Scalar formula = Nodes.scalar(read(yaml.replace("\\n", "\n")), "formula");

        int offset = formula.source().text().indexOf('x');

        assertThat(formula.source().at(offset)).hasToString(place);
    }

    @Test
    void placesInsideALiteralBlockHold() {
        Scalar formula = Nodes.scalar(read("formula: |\n  a\n  + x\n"), "formula");

        assertThat(formula.source().at(formula.source().text().indexOf('x')))
                .hasToString("f.yaml:3:5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: b: c                     | YAML_SYNTAX f.yaml:1:5
                    a: [1, 2                    | YAML_SYNTAX f.yaml:1:9
                    a: 1\\na: 2                 | DUPLICATE_KEY f.yaml:2:1
                    a: &x {b: 1}\\nc: *x        | ALIAS f.yaml:1:4
                    a: 1\\n---\\nb: 2           | SECOND_DOCUMENT f.yaml:3:1
                    - a                         | NOT_A_MAPPING f.yaml:1:1
                    ? [a]\\n: b                 | KEY_NOT_A_TEXT f.yaml:1:3
                    """)
    void saysWhatIsWrongAndWhere(String yaml, String fault) {
        read(yaml.replace("\\n", "\n"));

        assertThat(faults.sorted())
                .extracting(found -> found.code() + " " + found.location())
                .containsExactly(fault);
    }

    @Test
    void refusesDepthWithoutEnd() {
        read("a: " + "[".repeat(100) + "]".repeat(100));

        assertThat(faults.sorted()).extracting("code").containsExactly("NESTED_TOO_DEEPLY");
    }

    @Test
    void refusesWhatIsNotUtf8AtItsLine() {
        YamlReader.read("f.yaml", new byte[] {'a', ':', '\n', (byte) 0xFF}, faults);

        assertThat(faults.sorted().getFirst().code()).isEqualTo("NOT_UTF8");
        assertThat(faults.sorted().getFirst().location())
                .isEqualTo(new SourceLocation("f.yaml", 2, 1));
    }

    @Test
    void explainsSyntaxInTheReadersLanguage() {
        read("a: 'x: y");

        assertThat(faults.sorted().getFirst().message().zh()).contains("引号");
        assertThat(faults.sorted().getFirst().message().en()).contains("quoted");
    }

    private Mapping read(String yaml) {
        SourceLocation nowhere = new SourceLocation("", 0, 0);
        return YamlReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), faults)
                .orElseGet(() -> new Mapping(Map.of(), nowhere, nowhere));
    }
}
