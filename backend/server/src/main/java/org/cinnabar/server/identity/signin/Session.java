package org.cinnabar.server.identity.signin;

import java.time.Instant;
import java.util.UUID;

/** Session (登录会话): a sign-in and everything refreshed from it. */
record Session(UUID id, UUID accountId, Instant expiresAt) {}
