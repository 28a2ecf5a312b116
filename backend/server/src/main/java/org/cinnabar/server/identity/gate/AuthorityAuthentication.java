package org.cinnabar.server.identity.gate;

import org.cinnabar.server.identity.Authority;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.List;

/** A checked token together with the authority of its account (认证结果). */
final class AuthorityAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Authority authority;
    private final transient Jwt token;

    AuthorityAuthentication(Authority authority, Jwt token) {
        super(List.of());
        this.authority = authority;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Authority getPrincipal() {
        return authority;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }
}
