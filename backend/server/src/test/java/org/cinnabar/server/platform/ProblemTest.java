package org.cinnabar.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class ProblemTest {

    static Stream<ResourceBundle> languages() {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(
                        language ->
                                ResourceBundle.getBundle(
                                        "org.cinnabar.server.platform.problems", language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemHasTitleAndMessageInBothLanguages(ResourceBundle messages) {
        assertThat(Problem.values())
                .allSatisfy(
                        problem -> {
                            assertThat(messages.getString(problem.name() + ".title")).isNotBlank();
                            assertThat(messages.getString(problem.name())).isNotBlank();
                        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageBelongsToAProblem(ResourceBundle messages) {
        assertThat(messages.keySet()).allSatisfy(key -> Problem.valueOf(key.replace(".title", "")));
    }
}
