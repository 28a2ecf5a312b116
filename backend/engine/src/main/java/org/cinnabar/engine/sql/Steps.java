package org.cinnabar.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Intermediate values of one statement (中间步骤). Each is computed once, however often it is used:
 * steps of one level form one {@code LATERAL} query over those before.
 */
final class Steps {

    private final List<List<String>> levels = new ArrayList<>();
    private final Map<String, Term> known = new LinkedHashMap<>();

    /** The term itself if it is atomic, otherwise the name of a step that computes it. */
    Term atom(Term term) {
        if (term.atomic()) {
            return term;
        }
        return known.computeIfAbsent(term.sql(), _ -> add(term));
    }

    private Term add(Term term) {
        while (levels.size() <= term.level()) {
            levels.add(new ArrayList<>());
        }
        String name = "x" + (known.size() + 1);
        levels.get(term.level()).add(term.sql() + " AS " + name);
        return new Term(
                name,
                term.type(),
                term.level() + 1,
                true,
                term.mayBeBlank(),
                term.mayBeUndefined(),
                term.digits());
    }

    /** The queries to append to the statement's tables; OFFSET 0 keeps them from being merged. */
    String laterals() {
        StringBuilder sql = new StringBuilder();
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).isEmpty()) {
                String steps = levels.get(level).stream().collect(Collectors.joining(", "));
                sql.append("\nCROSS JOIN LATERAL (SELECT %s OFFSET 0) l%d".formatted(steps, level));
            }
        }
        return sql.toString();
    }
}
