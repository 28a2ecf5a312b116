/** 身份接口: endpoints for sessions and accounts. May import: platform, organization, identity. */
@NullMarked
package org.cinnabar.server.identity.web;

import org.jspecify.annotations.NullMarked;
