/** Reporting schemes (报表制度) as the API shows them. Internal to the module. */
@NullMarked
package org.cinnabar.server.scheme.web;

import org.jspecify.annotations.NullMarked;
