package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.form.RelatedSubmissions;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Neighbours (相邻各期) read from their documents, each at most once and only when asked for. */
public final class ReadNeighbours implements Neighbours {

    private final Layout layout;
    private final RelatedSubmissions submissions;
    private final Map<Integer, Optional<CellValues>> previous = new HashMap<>();
    private @Nullable List<CellValues> finer;

    public ReadNeighbours(Layout layout, RelatedSubmissions submissions) {
        this.layout = layout;
        this.submissions = submissions;
    }

    @Override
    public @Nullable CellValues previous(int steps) {
        Optional<CellValues> known = previous.get(steps);
        if (known == null) {
            known = read(steps);
            previous.put(steps, known);
        }
        return known.orElse(null);
    }

    private Optional<CellValues> read(int steps) {
        return submissions.previous(steps).map(data -> CellValues.read(layout, data));
    }

    @Override
    public List<CellValues> finer() {
        if (finer == null) {
            finer = submissions.finer().stream().map(it -> CellValues.read(layout, it)).toList();
        }
        return finer;
    }
}
