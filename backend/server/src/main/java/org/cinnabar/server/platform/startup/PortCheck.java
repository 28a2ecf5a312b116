package org.cinnabar.server.platform.startup;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds out before anything else starts that the port is taken (端口检查). */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int ANY = 0;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, ANY);
        if (port > ANY) {
            requireFree(port);
        }
    }

    private static void requireFree(int port) {
        try {
            new ServerSocket(port).close();
        } catch (IOException taken) {
            throw new PortTaken(port);
        }
    }
}
