/**
 * The engine beside its peers (性能对照): the same rules on the same reports, each peer a class of its
 * own behind {@link org.cinnabar.bench.Peer}.
 */
@NullMarked
package org.cinnabar.bench;

import org.jspecify.annotations.NullMarked;
