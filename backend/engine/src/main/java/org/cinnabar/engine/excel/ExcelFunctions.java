package org.cinnabar.engine.excel;

import java.util.Map;
import java.util.TreeMap;

/** All functions that the Excel back end claims (Excel 函数表), by name. */
final class ExcelFunctions {

    static final Map<String, ExcelFunction> ALL = new TreeMap<>();

    static {
        ALL.putAll(ExcelArithmetic.ALL);
        ALL.putAll(ExcelLogic.ALL);
        ALL.putAll(ExcelTexts.ALL);
        ALL.putAll(ExcelAggregates.ALL);
    }

    private ExcelFunctions() {}
}
