/**
 * Signing in (登录): passwords, lockout, sessions, and the tokens of the built-in issuer. Allowed
 * imports: platform, audit, organization, identity.
 */
@NullMarked
package org.cinnabar.server.identity.signin;

import org.jspecify.annotations.NullMarked;
