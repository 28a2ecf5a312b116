package org.cinnabar.server.identity.administration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.platform.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.Map;

class AdministratorPasswordCheckTest {

    @Test
    void namesTheMissingVariableInOneLine() {
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(
                        "CINNABAR_ADMIN_PASSWORD is not set;"
                                + " it is the first password of the administrators");
        assertThatThrownBy(() -> start(Map.of("CINNABAR_ADMIN_PASSWORD", " ")))
                .isInstanceOf(StartupRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-1A", "onlysmallletters", "My-Security-2026"})
    void refusesAWeakPasswordEvenInTheDemo(String weak) {
        assertThatThrownBy(
                        () ->
                                start(
                                        Map.of(
                                                "CINNABAR_ADMIN_PASSWORD",
                                                weak,
                                                "CINNABAR_DEMO",
                                                "true")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("CINNABAR_ADMIN_PASSWORD is too weak. A password ");
    }

    @Test
    void acceptsAGoodPasswordAndTheDemoWithoutAny() {
        assertThatCode(() -> start(Map.of("CINNABAR_ADMIN_PASSWORD", "Good-enough-1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of("CINNABAR_DEMO", "true"))).doesNotThrowAnyException();
    }

    private static void start(Map<String, Object> variables) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        new AdministratorPasswordCheck().initialize(context);
    }
}
