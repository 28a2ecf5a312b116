package org.cinnabar.server.platform.system;

import org.cinnabar.server.platform.DemoAccount;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** Tells the operator that the server is ready, where, and with which demo accounts (启动完成提示). */
@Component
class Welcome {

    private final Installation installation;
    private final Environment environment;

    Welcome(Installation installation, Environment environment) {
        this.installation = installation;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        SystemInformation information = installation.information();
        StringBuilder text = new StringBuilder("\n");
        text.append(information.name()).append(" 已就绪, is ready: http://localhost:");
        text.append(environment.getProperty("local.server.port")).append('\n');
        Objects.requireNonNullElse(information.demoAccounts(), List.<DemoAccount>of())
                .forEach(account -> text.append(line(account)));
        System.out.println(text);
    }

    private static String line(DemoAccount account) {
        return "  %-16s %-20s %s / %s%n"
                .formatted(
                        account.username(),
                        account.password(),
                        account.displayName().zh(),
                        account.displayName().en());
    }
}
