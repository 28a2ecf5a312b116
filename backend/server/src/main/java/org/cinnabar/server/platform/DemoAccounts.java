package org.cinnabar.server.platform;

import java.util.List;

/** The accounts a visitor of the demo may use (演示账号); whoever makes the demo provides them. */
public interface DemoAccounts {

    List<DemoAccount> all();
}
