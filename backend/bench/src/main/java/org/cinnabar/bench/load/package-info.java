/**
 * Load drivers of the whole product (负载测试): a server of its own, spoken to over HTTP, whose
 * processor time is read from the counters of the operating system. Knows nothing of the server but
 * its API.
 */
@NullMarked
package org.cinnabar.bench.load;

import org.jspecify.annotations.NullMarked;
