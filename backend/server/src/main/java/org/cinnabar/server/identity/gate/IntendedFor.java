package org.cinnabar.server.identity.gate;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.List;
import java.util.Objects;

/**
 * Accepts an external issuer's tokens only if they were issued for this system (令牌受众): it is their
 * audience or their authorised party.
 */
record IntendedFor(String client) implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<String> audience = Objects.requireNonNullElse(token.getAudience(), List.of());
        boolean intended =
                audience.contains(client) || client.equals(token.getClaimAsString("azp"));
        return intended
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "The token is for another client", null));
    }
}
