package org.cinnabar.engine.crosscheck;

import java.util.List;
import java.util.Map;

/**
 * What a unit says of one counterparty (往来数据), added up over its rows.
 *
 * @param counterparty the other unit's credit code; empty where the side names none
 * @param match what the other side's rows must have in common with these
 * @param amounts the amounts and the matched values by name, as written
 */
public record CrossFlow(String counterparty, List<String> match, Map<String, String> amounts) {

    public CrossFlow {
        match = List.copyOf(match);
        amounts = Map.copyOf(amounts);
    }
}
