package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the indicators of the previous version go on in this one (指标沿用关系). A cell it does not name
 * goes on under its own key.
 */
public record Continuity(SourceText previous, List<Succession> successions) {

    public Continuity {
        successions = List.copyOf(successions);
    }

    /**
     * A cell of this version and where its values come from (沿用): cells of the previous version,
     * whose numbers are added up.
     *
     * @param factor what the sum is multiplied by, null when it stays as it is
     */
    public record Succession(
            SourceText cell, List<SourceText> origins, @Nullable BigDecimal factor) {

        public Succession {
            origins = List.copyOf(origins);
        }

        /** Whether the text goes on as it is. */
        public boolean isPlain() {
            return origins.size() == 1 && factor == null;
        }

        /**
         * What these texts become. Blank ones are skipped; the sum of only blanks is blank.
         *
         * @param texts those of the origins; numbers unless it is plain
         */
        public String continued(List<String> texts) {
            List<String> filled = texts.stream().filter(text -> !text.isBlank()).toList();
            if (isPlain() || filled.isEmpty()) {
                return filled.isEmpty() ? "" : filled.getFirst();
            }
            BigDecimal sum =
                    filled.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            return (factor == null ? sum : sum.multiply(factor)).toPlainString();
        }
    }

    /** What was reported by the previous version, in the cells of this one. */
    SubmissionData continued(SubmissionData data, String version) {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (Succession succession : successions) {
            cells.computeIfAbsent(form(succession.cell().text()), it -> new LinkedHashMap<>())
                    .put(key(succession.cell().text()), value(succession, data));
        }
        Map<String, FormData> forms = new HashMap<>();
        Set<String> keys = new HashSet<>(data.forms().keySet());
        keys.addAll(cells.keySet());
        for (String form : keys) {
            FormData before = data.form(form);
            Map<String, String> merged = new LinkedHashMap<>(before.cells());
            merged.putAll(cells.getOrDefault(form, Map.of()));
            forms.put(form, new FormData(merged, before.rows()));
        }
        return new SubmissionData(
                data.scheme(), version, data.period(), data.unit(), forms, data.explanations());
    }

    private static String value(Succession succession, SubmissionData data) {
        return succession.continued(
                succession.origins().stream()
                        .map(SourceText::text)
                        .map(origin -> data.form(form(origin)).cell(key(origin)))
                        .toList());
    }

    private static String form(String cell) {
        return cell.substring(0, cell.indexOf('.'));
    }

    private static String key(String cell) {
        return cell.substring(cell.indexOf('.') + 1);
    }
}
