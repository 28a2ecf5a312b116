@NullMarked
package org.cinnabar.server.platform.web;

import org.jspecify.annotations.NullMarked;
