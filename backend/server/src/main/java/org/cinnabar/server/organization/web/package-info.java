/** 组织机构接口: endpoints for regions, offices and units. May import: platform, organization. */
@NullMarked
package org.cinnabar.server.organization.web;

import org.jspecify.annotations.NullMarked;
