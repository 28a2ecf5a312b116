@NullMarked
package org.cinnabar.server.demo;

import org.jspecify.annotations.NullMarked;
