/** What every HTTP exchange passes through (网络层): problems, pages, security headers. Internal. */
@NullMarked
package org.cinnabar.server.platform.web;

import org.jspecify.annotations.NullMarked;
