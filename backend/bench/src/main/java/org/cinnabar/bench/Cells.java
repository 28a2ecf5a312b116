package org.cinnabar.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The cells of a report as the peers want them (取值形式). */
final class Cells {

    static final int SCALE = 3;

    private Cells() {}

    /** The name of a cell where names are plain variables. */
    static String variable(int cell) {
        return "c" + cell;
    }

    static double[] doubles(long[] cells) {
        double[] doubles = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            doubles[i] = cells[i] / 1000.0;
        }
        return doubles;
    }

    static BigDecimal decimal(long thousandths) {
        return BigDecimal.valueOf(thousandths, SCALE);
    }

    static Map<String, Object> doublesByName(long[] cells) {
        return byName(cells, thousandths -> thousandths / 1000.0);
    }

    static Map<String, Object> decimalsByName(long[] cells) {
        return byName(cells, Cells::decimal);
    }

    private static Map<String, Object> byName(long[] cells, LongFunction<Object> value) {
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            byName.put(variable(i), value.apply(cells[i]));
        }
        return byName;
    }
}
