/** The endpoints of notifications (接口). Allowed imports: those of the notification module. */
@NullMarked
package org.cinnabar.server.notification.web;

import org.jspecify.annotations.NullMarked;
