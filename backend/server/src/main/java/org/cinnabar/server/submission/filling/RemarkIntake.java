package org.cinnabar.server.submission.filling;

import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.submission.NewRemark;
import org.cinnabar.server.submission.Remark;
import org.cinnabar.server.submission.SubmissionEvent;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** The door through which remarks on cells come in (修改意见入口). */
@Component
public class RemarkIntake {

    private final Ids ids;

    RemarkIntake(Ids ids) {
        this.ids = ids;
    }

    /**
     * The remarks as they are kept, with what each cell says in {@code contents}.
     *
     * @param returned the event they are given with
     */
    public List<Remark> take(Contents contents, List<NewRemark> remarks, SubmissionEvent returned) {
        List<NewRemark> misplaced =
                remarks.stream()
                        .filter(remark -> contents.textAt(remark.place()).isEmpty())
                        .toList();
        if (!misplaced.isEmpty()) {
            throw new RemarkMisplaced(misplaced);
        }
        return remarks.stream().map(remark -> kept(contents, remark, returned)).toList();
    }

    private Remark kept(Contents contents, NewRemark remark, SubmissionEvent returned) {
        return new Remark(
                ids.next(),
                returned.sequence(),
                Objects.requireNonNull(returned.revision()),
                remark.place(),
                remark.text().text(),
                contents.textAt(remark.place()).orElseThrow(),
                Objects.requireNonNull(returned.officeId()),
                returned.actorName(),
                returned.at(),
                null);
    }
}
