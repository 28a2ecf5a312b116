package org.cinnabar.server.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/** An account to be created and its first password (新建账号). */
record AccountRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{1,63}") String username,
        @NotBlank @Size(max = 100) String displayName,
        @NotNull Role role,
        @Nullable UUID officeId,
        @Nullable UUID unitId,
        @Nullable @Pattern(regexp = "zh|en") String language,
        @NotNull String password) {

    NewAccount account() {
        return new NewAccount(
                username,
                displayName,
                role,
                officeId,
                unitId,
                Objects.requireNonNullElse(language, "zh"));
    }
}
