package org.cinnabar.server.export;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.submission.OfficeAct;
import org.cinnabar.server.submission.OfficeTimeline;
import org.cinnabar.server.submission.SubmissionAction;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.workbook.Language;
import org.cinnabar.server.workbook.TableWorkbook;

import java.util.List;
import java.util.Objects;

/** What an office did, as a table (机构办理记录表): a line an act, the newest first. */
final class OfficeTimelineTable {

    private OfficeTimelineTable() {}

    static byte[] of(OfficeTimeline timeline, Language language) {
        List<List<Object>> rows =
                timeline.acts().items().stream().map(act -> row(act, language)).toList();
        return new TableWorkbook(title(timeline, language), header(language), rows, 0).write();
    }

    private static String title(OfficeTimeline timeline, Language language) {
        return "%s %s – %s %s"
                .formatted(
                        language.of(timeline.office().name().zh(), timeline.office().name().en()),
                        timeline.from(),
                        timeline.to(),
                        language.of("办理记录", "What was done"));
    }

    private static List<String> header(Language language) {
        return List.of(
                language.of("时间", "Time"),
                language.of("经办人", "Who"),
                language.of("操作", "Action"),
                language.of("单位名称", "Unit"),
                language.of("统一社会信用代码", "Credit code"),
                language.of("报告期", "Period"),
                language.of("报送版次", "Revision"),
                language.of("意见", "Opinion"));
    }

    private static List<Object> row(OfficeAct act, Language language) {
        return List.of(
                ReportingTime.written(act.at()),
                act.person(),
                name(act, language),
                act.unitName(),
                act.creditCode(),
                act.period(),
                act.revision() == null ? "" : act.revision(),
                Objects.requireNonNullElse(act.opinion(), ""));
    }

    private static String name(OfficeAct act, Language language) {
        return act.action() == SubmissionAction.APPROVE && act.state() == SubmissionState.ACCEPTED
                ? language.of("审核通过并验收", "Approved and accepted")
                : name(act.action(), language);
    }

    private static String name(SubmissionAction action, Language language) {
        return switch (action) {
            case SAVE_DRAFT -> language.of("开始填报", "Filling began");
            case SIGN -> language.of("签署", "Signed");
            case SUBMIT -> language.of("上报", "Submitted");
            case WITHDRAW -> language.of("撤回", "Withdrawn");
            case APPROVE -> language.of("审核通过", "Approved");
            case SEND_BACK -> language.of("退回", "Sent back");
            case FILL_ON_BEHALF -> language.of("开始代填", "Filling began on behalf");
            case SUBMIT_ON_BEHALF -> language.of("代报", "Submitted on behalf");
            case LOCK -> language.of("锁定", "Locked");
            case REQUEST_UNLOCK -> language.of("申请解锁", "Asked to unlock");
            case UNLOCK -> language.of("解锁", "Unlocked");
            case REFUSE_UNLOCK -> language.of("不同意解锁", "Refused to unlock");
            case DROP -> language.of("免报", "Not asked any more");
            case REINSTATE -> language.of("恢复填报", "Asked again");
            case HAND_OVER -> language.of("移交", "Handed over");
            case CHANGE_VERSION -> language.of("换版", "Moved to another version");
        };
    }
}
