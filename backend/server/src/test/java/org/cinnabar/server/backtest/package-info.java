@NullMarked
package org.cinnabar.server.backtest;

import org.jspecify.annotations.NullMarked;
