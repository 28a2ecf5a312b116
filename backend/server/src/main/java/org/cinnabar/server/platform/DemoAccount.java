package org.cinnabar.server.platform;

import io.swagger.v3.oas.annotations.media.Schema;

/** An account of the demo with its password, which is no secret (演示账号). */
public record DemoAccount(String username, String password, Name displayName, Role role) {

    /** A display name in both languages (显示名称). */
    @Schema(name = "LocalizedText")
    public record Name(String zh, String en) {}
}
