/** The application (应用): each direct sub-package is a module with its own purpose and imports. */
@NullMarked
package org.cinnabar.server;

import org.jspecify.annotations.NullMarked;
