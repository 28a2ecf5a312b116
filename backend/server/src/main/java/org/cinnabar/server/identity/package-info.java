/**
 * 身份 (identity): accounts and their administration ({@code administration}), signing in ({@code
 * signin}), admitting requests with their authority ({@code gate}), the endpoints ({@code web}).
 * May import: platform, audit, organization.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "organization"})
@NullMarked
package org.cinnabar.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
