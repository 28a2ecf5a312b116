package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * Account (账号): someone who may sign in, with one role and the office or unit it acts for.
 *
 * @param signs as what a clerk signs the unit's forms
 */
public record Account(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID officeId,
        @Nullable UUID unitId,
        String language,
        boolean enabled,
        Set<SignatureStep> signs) {}
