package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SubmissionData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs every case of {@code forms/conformance}, checks both as bytecode and as closures. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> meetsEveryCase() {
        return ConformanceCase.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.toString(), () -> run(it)));
    }

    @Test
    void decidesMostValuesInBytecode() {
        List<ConformanceCase> values =
                ConformanceCase.all().stream()
                        .filter(it -> it.has("formula") && !it.expect().has("faults"))
                        .toList();
        assertThat(values.stream().filter(CompiledCase::isDecided).count())
                .isGreaterThan(values.size() / 3);
    }

    @Test
    void hasAtLeastTwoHundredCases() {
        assertThat(ConformanceCase.all()).hasSizeGreaterThan(200);
    }

    private static void run(ConformanceCase given) {
        if (given.expect().has("faults")) {
            faults(given);
        } else if (given.has("formula")) {
            value(given);
        } else if (given.has("computed")) {
            computed(given);
        } else {
            findings(given, CheckCode.BYTECODE);
            findings(given, CheckCode.CLOSURES);
        }
    }

    private static void faults(ConformanceCase given) {
        List<Fault> faults = new ArrayList<>();
        assertThat(CaseCompiler.formula(given, faults)).isEmpty();
        assertThat(faults.stream().map(Fault::code).toList())
                .isEqualTo(texts(given.expect().get("faults")));
    }

    private static void value(ConformanceCase given) {
        List<Fault> faults = new ArrayList<>();
        Formula formula =
                CaseCompiler.formula(given, faults)
                        .orElseThrow(() -> new AssertionError(faults.toString()));
        Frame frame = CaseCompiler.frame(given);
        Value value = formula.evaluate(frame);
        if (given.expect().has("missing")) {
            assertThat(value).hasToString(given.expect().get("missing").asString());
        } else {
            assertThat(value.text()).isEqualTo(given.expect().get("value").asString());
            assertThat(value.isPresent()).isTrue();
        }
        CompiledCase.assertSame(formula, frame, value);
    }

    private static void computed(ConformanceCase given) {
        SubmissionData result =
                CaseCompiler.program(given).compute(given.current(), given.related()).submission();
        for (JsonNode cell : given.json().get("computed")) {
            String address = cell.get("cell").asString();
            String[] parts = address.split("\\.");
            if (parts.length == 2) {
                assertThat(result.form(parts[0]).cell(parts[1]))
                        .as(address)
                        .isEqualTo(given.expect().path("cells").path(address).asString(""));
            } else {
                JsonNode rows = given.expect().get("rows").get(parts[0] + "." + parts[1]);
                assertThat(
                                result.form(parts[0]).rows(parts[1]).stream()
                                        .map(row -> row.getOrDefault(parts[2], "")))
                        .containsExactlyElementsOf(
                                rows.valueStream()
                                        .map(row -> row.path(parts[2]).asString(""))
                                        .toList());
            }
        }
    }

    private static void findings(ConformanceCase given, CheckCode code) {
        Evaluation evaluation =
                CaseCompiler.program(given, code).evaluate(given.current(), given.related());
        List<Map<String, Object>> expected = new ArrayList<>();
        List<Map<String, Object>> found = new ArrayList<>();
        JsonNode findings = given.expect().get("findings");
        findings.forEach(it -> expected.add(expected(it)));
        for (Finding finding : evaluation.findings()) {
            boolean asked =
                    findings.valueStream()
                            .filter(it -> it.get("key").asString().equals(finding.key()))
                            .anyMatch(it -> it.has("message"));
            found.add(found(finding, asked));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        if (given.has("check")) {
            assertThat(evaluation.notApplicable())
                    .isEqualTo(texts(given.expect().get("notApplicable")));
            assertThat(evaluation.evaluated()).isEqualTo(given.expect().get("evaluated").asInt());
        }
    }

    private static Map<String, Object> expected(JsonNode finding) {
        Map<String, Object> parts = new TreeMap<>();
        for (var property : finding.properties()) {
            JsonNode value = property.getValue();
            parts.put(
                    property.getKey(),
                    property.getKey().equals("cells")
                            ? new TreeSet<>(texts(value))
                            : value.isString() ? value.asString() : message(value));
        }
        return parts;
    }

    private static List<String> message(JsonNode message) {
        return List.of(message.get("zh").asString(), message.get("en").asString());
    }

    private static Map<String, Object> found(Finding finding, boolean withMessage) {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("key", finding.key());
        put(parts, "left", finding.left());
        put(parts, "right", finding.right());
        put(parts, "difference", finding.difference());
        parts.put("cells", new TreeSet<>(finding.cells().stream().map(it -> cell(it)).toList()));
        if (withMessage) {
            parts.put("message", List.of(finding.message().zh(), finding.message().en()));
        }
        return parts;
    }

    private static void put(Map<String, Object> parts, String key, Object value) {
        if (value != null) {
            parts.put(key, value);
        }
    }

    private static String cell(CellRef cell) {
        return switch (cell) {
            case CellRef.FixedCell it -> it.form() + "." + it.cell();
            case CellRef.FloatingCell it ->
                    it.form() + "." + it.table() + "." + it.column() + "#" + it.row();
            case CellRef.FloatingColumn it -> it.form() + "." + it.table() + "." + it.column();
        };
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
