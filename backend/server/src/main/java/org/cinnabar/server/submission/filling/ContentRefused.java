package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;
import org.cinnabar.server.submission.Place;

import java.util.List;

/** What was sent does not fit the form (内容不符合表样); lists every place. */
public final class ContentRefused extends ProblemException {

    ContentRefused(List<Refusal> refusals) {
        super(Problem.FORM_CONTENT, refusals.size());
        violating(refusals.stream().map(Refusal::violation).toList());
    }

    /** Why a place is refused (不符合的原因). */
    enum Reason {
        UNKNOWN_CELL("表中没有这个单元格", "The form has no such cell"),
        UNKNOWN_TABLE("表中没有这个浮动表", "The form has no such table"),
        UNKNOWN_COLUMN("浮动表中没有这一列", "The table has no such column"),
        TEXT_TOO_LONG("文字过长", "The text is too long"),
        TEXT_UNREADABLE("含有不能保存的字符", "The text has characters that cannot be stored"),
        TOO_MANY_ROWS("行数过多", "The table has too many rows"),
        TOO_MANY_CELLS("表中内容过多", "The form has too many filled cells");

        private final LocalizedText message;

        Reason(String zh, String en) {
            this.message = new LocalizedText(zh, en);
        }
    }

    /** One refused place (不符合的位置). */
    record Refusal(Reason reason, Place place) {

        private Violation violation() {
            return new Violation(
                    reason.name(), reason.message.zh(), reason.message.en(), place.members());
        }
    }
}
