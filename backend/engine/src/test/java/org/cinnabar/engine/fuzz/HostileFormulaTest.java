package org.cinnabar.engine.fuzz;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing begins with, and whatever it has found; run in every build. */
class HostileFormulaTest {

    private static final Path SEEDS = Path.of("src/test/resources/hostile-formulas");

    static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesOrRunsEverySeed(Path seed) throws IOException {
        HostileFormula.fuzzerTestOneInput(Files.readAllBytes(seed));
    }
}
