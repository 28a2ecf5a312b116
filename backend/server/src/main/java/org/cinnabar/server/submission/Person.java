package org.cinnabar.server.submission;

import java.util.UUID;

/** The account behind an action (经办人): how it signs in, how the history names it, its role. */
public record Person(UUID accountId, String username, String name, String role) {}
