package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds {@code forms/README.md} to its word. */
class LanguageReferenceTest {

    private static final Path REFERENCE = Path.of("../../forms/README.md");
    private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)` → `([^`]+)`");

    @TestFactory
    Stream<DynamicTest> givesWhatItsExamplesSay() throws IOException {
        return EXAMPLE.matcher(Files.readString(REFERENCE))
                .results()
                .map(it -> DynamicTest.dynamicTest(it.group(1), () -> run(it)));
    }

    private static void run(MatchResult example) {
        String expected = example.group(2);
        String value =
                Set.of("blank", "undefined").contains(expected) ? expected.toUpperCase() : expected;
        Expressions.blank().table(example.group(1) + " : " + value);
    }

    @Test
    void explainsEveryFunctionWithAnExample() throws IOException {
        String examples =
                EXAMPLE.matcher(Files.readString(REFERENCE))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"));
        String rows =
                Files.readString(REFERENCE).lines().filter(it -> it.contains("→")).toList() + "";
        for (String function : FunctionTable.standard().names()) {
            String written = function.equals("NEG") ? "-" : function;
            assertThat(Character.isLetter(written.charAt(0)) ? rows : examples + rows)
                    .as(function)
                    .contains(Character.isLetter(written.charAt(0)) ? written + "(" : written);
        }
    }

    @Test
    void namesEveryFault() throws IOException {
        String text = Files.readString(REFERENCE);
        for (FaultMessage fault : FaultMessage.values()) {
            assertThat(text).contains("`" + fault.name() + "`");
        }
    }
}
