package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people have written, in the cells of another version of the scheme (沿用数据).
 *
 * @param forms what they have written, by form of that version
 * @param kept how many values stay in their place
 * @param others those that do not
 * @param moves where fixed cells go on that do not stay in their place, blank ones as well
 */
public record Carried(
        Map<String, FormData> forms, int kept, List<CarriedValue> others, Map<Place, Place> moves) {

    /** Where nothing goes anywhere. */
    public static final Carried NOTHING = new Carried(Map.of(), 0, List.of(), Map.of());

    public Carried {
        forms = Map.copyOf(forms);
        others = List.copyOf(others);
        moves = Map.copyOf(moves);
    }

    /** Where a fixed cell of the earlier version goes on; itself where it does not move. */
    public Place successor(Place cell) {
        return others.stream()
                .filter(value -> value.place().equals(cell) && value.fate() != Fate.MERGED)
                .map(CarriedValue::now)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> moves.getOrDefault(cell, cell));
    }

    /** How many values have that fate. */
    public int count(Fate fate) {
        return (int) others.stream().filter(value -> value.fate() == fate).count();
    }
}
