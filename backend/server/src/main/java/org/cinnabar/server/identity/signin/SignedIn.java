package org.cinnabar.server.identity.signin;

import org.cinnabar.server.identity.Account;

import java.time.Duration;

/**
 * What a sign-in or a refresh gives (登录结果).
 *
 * @param refreshSecret for the cookie, never for scripts
 */
public record SignedIn(
        Account account,
        String accessToken,
        Duration accessLifetime,
        String refreshSecret,
        Duration sessionRemaining) {}
