package org.cinnabar.server.submission.filling;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;
import org.cinnabar.server.submission.NewRemark;

import java.util.List;

/** A remark speaks of a cell that the forms have (没有这个单元格); lists every other one. */
public final class RemarkMisplaced extends ProblemException {

    RemarkMisplaced(List<NewRemark> misplaced) {
        super(Problem.REMARK_MISPLACED, misplaced.size());
        violating(
                misplaced.stream()
                        .map(
                                remark ->
                                        new Violation(
                                                "UNKNOWN_CELL",
                                                "表中没有这个单元格",
                                                "The form has no such cell",
                                                remark.place().members()))
                        .toList());
    }
}
