package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Every cell of the README's table of blank and undefined values has cases that pin it. */
class MissingValuesTest {

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTableIsPinnedByCases() throws IOException {
        List<String> names =
                ConformanceFolder.cases().stream()
                        .filter(it -> it.family().equals("missing-values"))
                        .map(ConformanceCase::name)
                        .toList();
        String table = Files.readString(ConformanceFolder.FOLDER.resolve("README.md"));
        List<String> rows =
                table.substring(
                                table.indexOf("| comes from |"),
                                table.indexOf("An undefined argument"))
                        .lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.substring(2, line.indexOf(" |", 2)).replace("`", ""))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(12);
        return rows.stream()
                .flatMap(row -> Stream.of(row + " | blank", row + " | undefined"))
                .map(
                        cell ->
                                DynamicTest.dynamicTest(
                                        cell,
                                        () ->
                                                assertThat(names)
                                                        .anyMatch(it -> it.startsWith(cell))));
    }
}
