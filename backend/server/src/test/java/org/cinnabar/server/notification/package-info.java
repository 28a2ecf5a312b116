/** Tests of the notifications. */
@NullMarked
package org.cinnabar.server.notification;

import org.jspecify.annotations.NullMarked;
