package org.cinnabar.engine.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one form as written (表数据): texts by cell key, and the rows of each floating table.
 * A blank cell is absent or empty.
 */
public record FormData(Map<String, String> cells, Map<String, List<Map<String, String>>> rows) {

    public FormData {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** A form nobody has written in. */
    public static final FormData EMPTY = new FormData(Map.of(), Map.of());

    /** The text of a fixed cell, empty when blank. */
    public String cell(String key) {
        return cells.getOrDefault(key, "");
    }

    /** The rows of a floating table. */
    public List<Map<String, String>> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
