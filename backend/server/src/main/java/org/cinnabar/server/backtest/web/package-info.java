/** Endpoints of back-testing (回溯试算接口). Internal to the module. */
@NullMarked
package org.cinnabar.server.backtest.web;

import org.jspecify.annotations.NullMarked;
