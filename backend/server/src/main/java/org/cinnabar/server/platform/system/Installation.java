package org.cinnabar.server.platform.system;

import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This installation of the product (本系统). */
@Component
class Installation {

    private final CinnabarSettings settings;
    private final String version;
    private final ObjectProvider<DemoAccounts> demoAccounts;

    Installation(
            CinnabarSettings settings,
            @Value("${cinnabar.version}") String version,
            ObjectProvider<DemoAccounts> demoAccounts) {
        this.settings = settings;
        this.version = version;
        this.demoAccounts = demoAccounts;
    }

    SystemInformation information() {
        DemoAccounts accounts = settings.demo() ? demoAccounts.getIfAvailable() : null;
        return new SystemInformation(
                "辰砂 Cinnabar", version, settings.demo(), accounts == null ? null : accounts.all());
    }
}
