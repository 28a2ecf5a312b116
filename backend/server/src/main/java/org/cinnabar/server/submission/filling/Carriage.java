package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries what people have written into the cells of another version (数据沿用): along what the
 * versions say of their indicators, everything else under its own key. Nothing is left out without
 * a word.
 */
final class Carriage {

    private final CellTitles titles;
    private final Map<String, FormLayout> layouts = new HashMap<>();
    private final List<Continuity> steps;
    private final Map<String, Map<String, String>> cells = new TreeMap<>();
    private final Map<String, Map<String, List<Map<String, String>>>> rows = new TreeMap<>();
    private final List<CarriedValue> others = new ArrayList<>();
    private final Map<Place, Place> moves;
    private int kept;

    private Carriage(
            List<FormDefinition> before, List<FormDefinition> after, List<Continuity> steps) {
        this.titles = new CellTitles(before);
        this.steps = steps;
        this.moves = CellMoves.between(before, after, steps);
        after.forEach(form -> layouts.put(form.key(), FormLayout.of(form)));
    }

    /**
     * @param written by form of the earlier version, without what only the system fills
     * @param steps from the earlier version to the later one
     */
    static Carried carry(
            Map<String, FormData> written,
            List<FormDefinition> before,
            List<FormDefinition> after,
            List<Continuity> steps) {
        Carriage carriage = new Carriage(before, after, steps);
        carriage.carryCells(written);
        new TreeMap<>(written).forEach(carriage::carryRows);
        return carriage.carried();
    }

    private Carried carried() {
        Map<String, FormData> forms = new HashMap<>();
        for (String form : layouts.keySet()) {
            if (cells.containsKey(form) || rows.containsKey(form)) {
                forms.put(
                        form,
                        new FormData(
                                cells.getOrDefault(form, Map.of()),
                                rows.getOrDefault(form, Map.of())));
            }
        }
        return new Carried(forms, kept, others, moves);
    }

    private void carryCells(Map<String, FormData> written) {
        Map<Place, CarriedText> start = new LinkedHashMap<>();
        new TreeMap<>(written)
                .forEach(
                        (form, data) ->
                                data.cells().forEach((key, text) -> start(start, form, key, text)));
        Map<Place, CarriedText> reached = start;
        for (Continuity step : steps) {
            reached = followed(reached, step);
        }
        Map<Place, CarriedText> placed = new LinkedHashMap<>();
        reached.forEach(
                (place, value) -> {
                    if (isWritten(place)) {
                        placed.put(place, value);
                        cells.computeIfAbsent(place.form(), it -> new LinkedHashMap<>())
                                .put(String.valueOf(place.cell()), value.text());
                    }
                });
        start.forEach((place, value) -> tell(place, value.text(), placed));
    }

    private static void start(
            Map<Place, CarriedText> values, String form, String key, String text) {
        if (!text.isBlank()) {
            Place place = Place.of(form).cell(key);
            values.put(place, new CarriedText(text, Set.of(place), true));
        }
    }

    private static Map<Place, CarriedText> followed(
            Map<Place, CarriedText> before, Continuity step) {
        Map<Place, CarriedText> after = new LinkedHashMap<>(before);
        for (Succession succession : step.successions()) {
            List<CarriedText> origins =
                    succession.origins().stream()
                            .map(CellMoves::place)
                            .map(before::get)
                            .filter(Objects::nonNull)
                            .toList();
            CarriedText continued = CarriedText.continued(succession, origins);
            Place place = CellMoves.place(succession.cell());
            if (continued == null) {
                after.remove(place);
            } else {
                after.put(place, continued);
            }
        }
        return after;
    }

    /** Whether people write there. */
    private boolean isWritten(Place place) {
        FormLayout layout = layouts.get(place.form());
        CellDefinition cell = layout == null ? null : layout.cells().get(place.cell());
        return cell != null && !cell.isReadonly();
    }

    private void tell(Place place, String text, Map<Place, CarriedText> placed) {
        CarriedText here = placed.get(place);
        if (here != null && here.isAlone(place)) {
            kept++;
            return;
        }
        Place alone = null;
        Place summed = null;
        for (Map.Entry<Place, CarriedText> entry : placed.entrySet()) {
            if (entry.getValue().isAlone(place)) {
                alone = entry.getKey();
            } else if (entry.getValue().origins().contains(place)) {
                summed = entry.getKey();
            }
        }
        Place now = alone == null ? summed : alone;
        others.add(
                new CarriedValue(fate(place, alone, summed), place, titles.of(place), text, now));
    }

    private static Fate fate(Place place, @Nullable Place alone, @Nullable Place summed) {
        if (alone == null) {
            return summed == null ? Fate.LOST : Fate.MERGED;
        }
        return Objects.equals(alone.cell(), place.cell()) ? Fate.MOVED : Fate.RENAMED;
    }

    private void carryRows(String form, FormData data) {
        FormLayout layout = layouts.get(form);
        data.rows()
                .forEach(
                        (table, list) -> {
                            Map<String, CellDefinition> columns =
                                    layout == null ? Map.of() : layout.columns(table);
                            List<Map<String, String>> carried = new ArrayList<>();
                            for (int row = 0; row < list.size(); row++) {
                                carried.add(
                                        carryRow(
                                                Place.of(form).table(table).row(row),
                                                list.get(row),
                                                columns));
                            }
                            if (!columns.isEmpty()) {
                                rows.computeIfAbsent(form, it -> new LinkedHashMap<>())
                                        .put(table, carried);
                            }
                        });
    }

    private Map<String, String> carryRow(
            Place place, Map<String, String> texts, Map<String, CellDefinition> columns) {
        Map<String, String> carried = new LinkedHashMap<>();
        texts.forEach(
                (key, text) -> {
                    CellDefinition cell = columns.get(key);
                    if (text.isBlank()) {
                        return;
                    }
                    if (cell != null && !cell.isReadonly()) {
                        kept++;
                        carried.put(key, text);
                    } else {
                        Place lost = place.cell(key);
                        others.add(new CarriedValue(Fate.LOST, lost, titles.of(lost), text, null));
                    }
                });
        return carried;
    }
}
