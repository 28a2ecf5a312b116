/** Packs that are examined before they are published (制度草稿). Internal to the module. */
@NullMarked
package org.cinnabar.server.scheme.draft;

import org.jspecify.annotations.NullMarked;
