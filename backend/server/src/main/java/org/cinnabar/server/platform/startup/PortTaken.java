package org.cinnabar.server.platform.startup;

import org.cinnabar.server.platform.StartupRefused;

/** The server's port belongs to another program (端口被占用). */
final class PortTaken extends StartupRefused {

    PortTaken(int port) {
        super("Port %d is already in use; set CINNABAR_PORT to another one".formatted(port));
    }
}
