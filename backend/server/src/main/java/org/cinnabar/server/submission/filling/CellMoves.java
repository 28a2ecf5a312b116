package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.submission.Place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the fixed cells of a version go on in a later one (单元格去向), filled or blank. A cell that
 * becomes a part of another one goes nowhere.
 */
final class CellMoves {

    private CellMoves() {}

    /** The cells that do not stay in their place, each with the cell that people fill instead. */
    static Map<Place, Place> between(
            List<FormDefinition> before, List<FormDefinition> after, List<Continuity> steps) {
        Map<Place, Place> reached = new LinkedHashMap<>();
        for (FormDefinition form : before) {
            for (String key : FormLayout.of(form).cells().keySet()) {
                Place place = Place.of(form.key()).cell(key);
                reached.put(place, place);
            }
        }
        for (Continuity step : steps) {
            followed(reached, step);
        }
        Set<Place> written = written(after);
        reached.entrySet()
                .removeIf(
                        move ->
                                move.getKey().equals(move.getValue())
                                        || !written.contains(move.getValue()));
        return reached;
    }

    /** A cell that another one takes the place of is gone, unless it goes elsewhere itself. */
    private static void followed(Map<Place, Place> reached, Continuity step) {
        Map<Place, Place> moves = new HashMap<>();
        Set<Place> taken = new HashSet<>();
        for (Succession succession : step.successions()) {
            Place to = place(succession.cell());
            taken.add(to);
            if (succession.isPlain()) {
                Place from = place(succession.origins().getFirst());
                moves.merge(from, to, (one, other) -> from.equals(other) ? other : one);
            }
        }
        reached.values().removeIf(now -> taken.contains(now) && !moves.containsKey(now));
        reached.replaceAll((origin, now) -> moves.getOrDefault(now, now));
    }

    /** Where people write. */
    private static Set<Place> written(List<FormDefinition> forms) {
        Set<Place> places = new HashSet<>();
        for (FormDefinition form : forms) {
            for (Map.Entry<String, CellDefinition> cell : FormLayout.of(form).cells().entrySet()) {
                if (!cell.getValue().isReadonly()) {
                    places.add(Place.of(form.key()).cell(cell.getKey()));
                }
            }
        }
        return places;
    }

    /** A cell as the pack names it, {@code form.cell}. */
    static Place place(SourceText name) {
        String text = name.text();
        int dot = text.indexOf('.');
        return Place.of(text.substring(0, dot)).cell(text.substring(dot + 1));
    }
}
