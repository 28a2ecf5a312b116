@NullMarked
package org.cinnabar.server.command;

import org.jspecify.annotations.NullMarked;
