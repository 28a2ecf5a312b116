package org.cinnabar.engine.sql;

import java.util.Map;
import java.util.TreeMap;

/** All functions that the SQL back end claims (SQL 函数表), by name. */
final class SqlFunctions {

    static final Map<String, SqlFunction> ALL = new TreeMap<>();

    static {
        ALL.putAll(SqlArithmetic.ALL);
        ALL.putAll(SqlLogic.ALL);
        ALL.putAll(SqlTexts.ALL);
        ALL.putAll(SqlCodes.ALL);
        ALL.putAll(SqlDates.ALL);
        ALL.putAll(SqlAggregates.ALL);
        ALL.putAll(SqlConditions.ALL);
    }

    private SqlFunctions() {}
}
