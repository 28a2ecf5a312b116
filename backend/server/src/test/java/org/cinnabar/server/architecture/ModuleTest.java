package org.cinnabar.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.CinnabarApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTest {

    private final ApplicationModules modules = ApplicationModules.of(CinnabarApplication.class);

    @Test
    void modulesImportOnlyWhatTheirPackageInfoAllows() {
        modules.verify();
    }

    /**
     * One that does not say may import everything; so may one whose package has a second {@code
     * package-info} among the tests, which then hides the first.
     */
    @Test
    void everyModuleSaysWhatItMayImport() {
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .isNotEmpty()
                .allMatch(ModuleTest::saysWhatItMayImport);
    }

    private static boolean saysWhatItMayImport(String name) {
        try {
            Class<?> info = Class.forName(name + ".package-info");
            return info.isAnnotationPresent(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
