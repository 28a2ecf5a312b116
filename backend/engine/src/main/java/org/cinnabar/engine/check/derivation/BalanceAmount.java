package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a drawn balance (平衡项数值).
 *
 * @param value in the balance's measure unit, absent where nothing was filled in
 */
public record BalanceAmount(BalanceTerm.Part part, LocalizedText label, @Nullable String value) {}
