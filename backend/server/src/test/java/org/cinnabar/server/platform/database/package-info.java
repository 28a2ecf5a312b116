@NullMarked
package org.cinnabar.server.platform.database;

import org.jspecify.annotations.NullMarked;
