package org.cinnabar.server.submission.filling;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a browser sends as the content of a form (表单内容), not looked at yet. */
public record FormContent(
        @Nullable Map<String, @Nullable String> cells,
        @Nullable Map<String, @Nullable List<@Nullable Map<String, @Nullable String>>> rows) {

    Map<String, @Nullable String> givenCells() {
        return cells == null ? Map.of() : cells;
    }

    Map<String, List<Map<String, @Nullable String>>> givenRows() {
        Map<String, List<Map<String, @Nullable String>>> given = new LinkedHashMap<>();
        if (rows != null) {
            rows.forEach((table, list) -> given.put(table, present(list)));
        }
        return given;
    }

    private static List<Map<String, @Nullable String>> present(
            @Nullable List<@Nullable Map<String, @Nullable String>> list) {
        return list == null
                ? List.of()
                : list.stream().map(row -> Objects.requireNonNullElse(row, NOTHING)).toList();
    }

    private static final Map<String, @Nullable String> NOTHING = Map.of();
}
