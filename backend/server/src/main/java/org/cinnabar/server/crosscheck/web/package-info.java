/** The endpoints of checks across units (跨企业审核接口). */
@NullMarked
package org.cinnabar.server.crosscheck.web;

import org.jspecify.annotations.NullMarked;
