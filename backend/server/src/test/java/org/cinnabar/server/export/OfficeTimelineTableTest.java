package org.cinnabar.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.submission.OfficeAct;
import org.cinnabar.server.submission.OfficeTimeline;
import org.cinnabar.server.submission.SubmissionAction;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.workbook.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class OfficeTimelineTableTest {

    private static final DataFormatter WRITTEN = new DataFormatter();
    private static final Instant EVENING = Instant.parse("2026-03-04T15:59:00Z");

    @Test
    void hasALineForEveryActInTheReadersLanguage() throws IOException {
        assertThat(lines(Language.ZH))
                .contains("拱墅区分局 2026-03-01 – 2026-03-31 办理记录")
                .contains("2026-03-04 23:59|王审核|退回|丹霞氯碱|9133|2025|2|请核对")
                .contains("2026-03-04 23:59|王审核|审核通过并验收|丹霞氯碱|9133|2025||");
        assertThat(lines(Language.EN))
                .contains("2026-03-04 23:59|王审核|Sent back|丹霞氯碱|9133|2025|2|请核对");
    }

    private static List<String> lines(Language language) throws IOException {
        List<OfficeAct> acts =
                List.of(
                        act(SubmissionAction.SEND_BACK, SubmissionState.RETURNED, 2, "请核对"),
                        act(SubmissionAction.APPROVE, SubmissionState.ACCEPTED, null, null));
        OfficeTimeline timeline =
                new OfficeTimeline(
                        new OfficeRef(
                                new UUID(0, 1),
                                "330105",
                                OfficeLevel.COUNTY,
                                new LocalizedName("拱墅区分局", "Gongshu")),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        List.of(),
                        new Page<>(acts, 0, 10, 2));
        List<String> lines = new ArrayList<>();
        byte[] bytes = OfficeTimelineTable.of(timeline, language);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.getSheetAt(0).forEach(row -> lines.add(line(row)));
        }
        return lines;
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(WRITTEN.formatCellValue(cell)));
        boolean isTitle = cells.getFirst().contains("–");
        return isTitle ? cells.getFirst() : String.join("|", cells);
    }

    private static OfficeAct act(
            SubmissionAction action,
            SubmissionState state,
            @Nullable Integer revision,
            @Nullable String opinion) {
        return new OfficeAct(
                new UUID(0, 2),
                1,
                "丹霞氯碱",
                "9133",
                "mercury",
                "2025",
                action,
                state,
                revision,
                "王审核",
                opinion,
                EVENING);
    }
}
