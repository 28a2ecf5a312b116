package org.cinnabar.server.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/**
 * A port on which nobody listens, and which no outgoing connection gets while a server is still
 * starting: it lies below those the system deals out.
 */
public final class FreePort {

    private static final int LOWEST = 15_000;
    private static final int NUMBER = 15_000;
    private static final Random RANDOM = new Random();

    private FreePort() {}

    public static int find() {
        while (true) {
            int port = LOWEST + RANDOM.nextInt(NUMBER);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
    }
}
