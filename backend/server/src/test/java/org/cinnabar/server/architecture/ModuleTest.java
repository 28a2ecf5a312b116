package org.cinnabar.server.architecture;

import org.cinnabar.server.CinnabarApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTest {

    @Test
    void modulesImportOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(CinnabarApplication.class).verify();
    }
}
