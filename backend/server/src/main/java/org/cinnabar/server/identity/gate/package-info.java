/**
 * The gate every request passes (准入): tokens become an {@code Authority}, endpoint rules are
 * applied, and the row scope is put into the Reactor context. Allowed imports: platform, audit,
 * organization, identity.
 */
@NullMarked
package org.cinnabar.server.identity.gate;

import org.jspecify.annotations.NullMarked;
