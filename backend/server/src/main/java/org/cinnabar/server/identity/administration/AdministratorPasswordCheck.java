package org.cinnabar.server.identity.administration;

import org.cinnabar.server.identity.PasswordPolicy;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.StartupRefused;
import org.cinnabar.server.platform.Violation;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses to start without a good first password of the administrators (管理员口令检查), before anything
 * else happens; only the demo needs none.
 */
final class AdministratorPasswordCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String VARIABLE = "CINNABAR_ADMIN_PASSWORD";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(
                Binder.get(context.getEnvironment())
                        .bindOrCreate("cinnabar", CinnabarSettings.class));
    }

    static void check(CinnabarSettings settings) {
        String password = settings.adminPassword();
        if (password == null || password.isBlank()) {
            if (!settings.demo()) {
                throw new StartupRefused(
                        VARIABLE + " is not set; it is the first password of the administrators");
            }
            return;
        }
        FirstAdministrators.USERNAMES.stream()
                .flatMap(username -> PasswordPolicy.violations(username, password).stream())
                .findFirst()
                .ifPresent(AdministratorPasswordCheck::refuse);
    }

    private static void refuse(Violation broken) {
        throw new StartupRefused(VARIABLE + " is too weak. " + broken.en());
    }
}
