/**
 * Balances of material flows (平衡表) as their authors state them, term by term.
 *
 * <p>May import: {@code form}.
 */
@NullMarked
package org.cinnabar.engine.check.balance;

import org.jspecify.annotations.NullMarked;
