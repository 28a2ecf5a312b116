package org.cinnabar.server.submission;

import java.util.List;

/**
 * How a submission is sent back (退回): where to, why, which forms the opinion is about, what is
 * wrong with which cell.
 */
public record Return(Destination to, Opinion opinion, List<String> forms, List<NewRemark> remarks) {

    public Return {
        forms = forms.stream().distinct().toList();
        remarks = List.copyOf(remarks);
    }

    /** To the unit, about the whole set. */
    public static Return toUnit(Opinion opinion) {
        return new Return(Destination.UNIT, opinion, List.of(), List.of());
    }
}
