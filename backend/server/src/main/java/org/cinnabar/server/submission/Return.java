package org.cinnabar.server.submission;

import java.util.List;

/** How a submission is sent back (退回): where to, why, and which forms the opinion is about. */
public record Return(Destination to, Opinion opinion, List<String> forms) {

    public Return {
        forms = forms.stream().distinct().toList();
    }

    /** To the unit, about the whole set. */
    public static Return toUnit(Opinion opinion) {
        return new Return(Destination.UNIT, opinion, List.of());
    }
}
