package org.cinnabar.server.platform.system;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.server.platform.DemoAccount;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What this installation is (系统信息).
 *
 * @param demoAccounts present in the demo only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SystemInformation(
        String name, String version, boolean demo, @Nullable List<DemoAccount> demoAccounts) {}
