package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A balance with the amounts of one submission, ready to be drawn (平衡表).
 *
 * @param key of the check, and of its finding when the balance does not hold
 * @param form where it belongs
 * @param row of the floating table, counted from 0, absent for a balance of the whole form
 * @param unit measure unit of all amounts
 * @param supply opening and inputs together, absent where it cannot be reckoned
 * @param use outputs and closing together, absent where it cannot be reckoned
 * @param difference supply less use
 * @param holds whether the check is satisfied, within its tolerance
 */
public record BalanceSheet(
        String key,
        LocalizedText title,
        String form,
        @Nullable String table,
        @Nullable Integer row,
        @Nullable LocalizedText unit,
        List<BalanceAmount> amounts,
        @Nullable String supply,
        @Nullable String use,
        @Nullable String difference,
        boolean holds) {

    public BalanceSheet {
        amounts = List.copyOf(amounts);
    }
}
