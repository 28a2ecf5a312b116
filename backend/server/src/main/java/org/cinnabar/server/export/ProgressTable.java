package org.cinnabar.server.export;

import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.submission.Counts;
import org.cinnabar.server.submission.Progress;
import org.cinnabar.server.workbook.Language;
import org.cinnabar.server.workbook.TableWorkbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The progress of a cycle as a table (报送进度表): a line an office, the total last. */
final class ProgressTable {

    private static final int DECIMALS = 1;

    private ProgressTable() {}

    static TableWorkbook of(Progress progress, Language language) {
        List<List<Object>> rows = new ArrayList<>();
        progress.children()
                .forEach(it -> rows.add(row(name(it.office().name(), language), it.counts())));
        rows.add(row(language.of("合计", "Total"), progress.total()));
        return new TableWorkbook(
                "%s %s %s"
                        .formatted(
                                name(progress.office().name(), language),
                                progress.cycle().period(),
                                language.of("报送进度", "Progress")),
                header(language),
                rows,
                DECIMALS);
    }

    private static List<String> header(Language language) {
        return List.of(
                language.of("机构", "Office"),
                language.of("应报", "Due"),
                language.of("未填报", "Not started"),
                language.of("填报中", "Being filled"),
                language.of("已上报", "Submitted"),
                language.of("审核中", "Under review"),
                language.of("已退回", "Returned"),
                language.of("已验收", "Accepted"),
                language.of("逾期", "Overdue"),
                language.of("上报率%", "Submitted %"),
                language.of("验收率%", "Accepted %"));
    }

    private static List<Object> row(String name, Counts counts) {
        int submitted = counts.submitted() + counts.underReview() + counts.accepted();
        return List.of(
                name,
                counts.due(),
                counts.notStarted(),
                counts.drafting(),
                counts.submitted(),
                counts.underReview(),
                counts.returned(),
                counts.accepted(),
                counts.overdue(),
                rate(submitted, counts.due()),
                rate(counts.accepted(), counts.due()));
    }

    private static BigDecimal rate(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static String name(LocalizedName name, Language language) {
        return language.of(name.zh(), name.en());
    }
}
