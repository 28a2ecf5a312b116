package org.cinnabar.server.submission.filling;

import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.submission.Place;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value on its way from one version to another (沿用中的数据).
 *
 * @param origins where it was written
 * @param plain whether it is still as it was written
 */
record CarriedText(String text, Set<Place> origins, boolean plain) {

    /** Whether it is what was written there, and nothing else. */
    boolean isAlone(Place place) {
        return plain && origins.contains(place);
    }

    /** What these become; null when nothing does, or when a sum has parts that are no numbers. */
    static @Nullable CarriedText continued(Succession succession, List<CarriedText> values) {
        boolean numbers = values.stream().allMatch(value -> WrittenNumber.isNumber(value.text()));
        if (values.isEmpty() || !succession.isPlain() && !numbers) {
            return null;
        }
        Set<Place> origins = new HashSet<>();
        values.forEach(value -> origins.addAll(value.origins()));
        boolean plain = succession.isPlain() && values.stream().allMatch(CarriedText::plain);
        return new CarriedText(
                succession.continued(values.stream().map(CarriedText::text).toList()),
                origins,
                plain);
    }
}
