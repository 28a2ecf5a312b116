package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.identity.SignatureStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What messages say of states, actions and signatures, they say by name. */
class RuleLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nameEveryStateActionAndSignatureAndNothingElse(String language) {
        ResourceBundle labels =
                ResourceBundle.getBundle(
                        "org.cinnabar.server.platform.labels", Locale.forLanguageTag(language));

        assertThat(labels.keySet()).containsExactlyInAnyOrderElementsOf(named());
        assertThat(named()).allSatisfy(key -> assertThat(labels.getString(key)).isNotBlank());
    }

    private static List<String> named() {
        return Stream.<Enum<?>[]>of(
                        SubmissionState.values(), SubmissionAction.values(), SignatureStep.values())
                .flatMap(Stream::of)
                .map(it -> it.getDeclaringClass().getSimpleName() + "." + it.name())
                .toList();
    }
}
