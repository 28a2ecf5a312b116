package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.excel.ExcelBackend;
import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.sql.SqlBackend;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the table of functions and back ends in the conformance README to what they claim. */
class BackendClaimsTest {

    @Test
    void theReadmeHasTheTableOfFunctionsAndBackEnds() throws IOException {
        assertThat(Files.readString(Ran.FORMS.resolve("conformance/README.md"))).contains(table());
    }

    private static String table() {
        Set<String> functions = new TreeSet<>(FunctionTable.standard().names());
        assertThat(functions)
                .containsAll(SqlBackend.functions())
                .containsAll(ExcelBackend.functions());
        return functions.stream()
                .map(
                        it ->
                                "| `%s` | ✓ | ✓ | %s | %s |"
                                        .formatted(
                                                it.replace("|", "\\|"),
                                                mark(SqlBackend.functions(), it),
                                                mark(ExcelBackend.functions(), it)))
                .collect(
                        Collectors.joining(
                                "\n",
                                "| function | jvm | ts | sql | excel |\n|---|:-:|:-:|:-:|:-:|\n",
                                "\n"));
    }

    private static String mark(Set<String> claimed, String function) {
        return claimed.contains(function) ? "✓" : "–";
    }
}
