/**
 * 账号管理: creating, enabling and unlocking accounts. May import: platform, audit, organization,
 * identity.
 */
@NullMarked
package org.cinnabar.server.identity.administration;

import org.jspecify.annotations.NullMarked;
