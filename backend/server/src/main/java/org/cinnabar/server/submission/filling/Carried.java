package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;

import java.util.List;
import java.util.Map;

/**
 * What people have written, in the cells of another version of the scheme (沿用数据).
 *
 * @param forms what they have written, by form of that version
 * @param kept how many values stay in their place
 * @param others those that do not
 */
public record Carried(Map<String, FormData> forms, int kept, List<CarriedValue> others) {

    public Carried {
        forms = Map.copyOf(forms);
        others = List.copyOf(others);
    }

    /** How many values have that fate. */
    public int count(CarriedValue.Fate fate) {
        return (int) others.stream().filter(value -> value.fate() == fate).count();
    }
}
