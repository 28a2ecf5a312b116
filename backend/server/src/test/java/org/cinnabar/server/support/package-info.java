/**
 * What integration tests share: {@link org.cinnabar.server.support.ServerTest} starts the whole
 * application once per test run, on an embedded PostgreSQL under {@code target/}, on a random port.
 */
@NullMarked
package org.cinnabar.server.support;

import org.jspecify.annotations.NullMarked;
