package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.FormDefinition;

import java.util.ArrayList;
import java.util.List;

/** The first sheet of a set (封面): what it is, whose it is, and which forms follow. */
final class CoverSheet {

    private static final int WIDTH = 3;

    private final ReportSet set;
    private final Language language;
    private final Styles styles;

    CoverSheet(ReportSet set, Language language, Styles styles) {
        this.set = set;
        this.language = language;
        this.styles = styles;
    }

    void write(SheetCursor sheet) {
        sheet.block(0, 0, 1, WIDTH, language.of(set.scheme().title()), styles.heading);
        sheet.height(36);
        sheet.advance();
        sheet.advance();
        for (List<String> fact : facts()) {
            sheet.block(0, 0, 1, 1, fact.getFirst(), styles.header);
            sheet.block(0, 1, 1, WIDTH - 1, fact.getLast(), styles.text);
            sheet.height(22);
            sheet.advance();
        }
        sheet.advance();
        row(sheet, language.of("表号", "Form no."), language.of("表名", "Title"), "");
        for (FormDefinition form : set.forms()) {
            boolean filled = !set.data(form).cells().isEmpty() || !set.data(form).rows().isEmpty();
            row(
                    sheet,
                    form.formCode() == null ? form.key() : form.formCode(),
                    language.of(form.title()),
                    filled ? language.of("已填", "filled") : language.of("未填", "blank"));
        }
        sheet.widen(0, 28);
        sheet.widen(1, 50);
        sheet.widen(2, 12);
    }

    private void row(SheetCursor sheet, String code, String title, String filled) {
        sheet.block(0, 0, 1, 1, code, styles.centred);
        sheet.block(0, 1, 1, 1, title, styles.text);
        sheet.block(0, 2, 1, 1, filled, styles.centred);
        sheet.advance();
    }

    private List<List<String>> facts() {
        List<List<String>> facts = new ArrayList<>(setFacts());
        for (SignatureLine signature : set.signatures()) {
            facts.add(
                    List.of(
                            language.of(signature.step()),
                            signature.name() + "  " + signature.at()));
        }
        return facts;
    }

    private List<List<String>> setFacts() {
        return List.of(
                List.of(language.of("统一社会信用代码", "Credit code"), set.creditCode()),
                List.of(language.of("单位详细名称（盖章）", "Unit (seal)"), set.unitName()),
                List.of(language.of("报告期", "Reporting period"), set.period()),
                List.of(
                        language.of("制定机关", "Issuing authority"),
                        language.of(set.scheme().issuingAuthority())),
                List.of(language.of("状态", "State"), language.of(set.state())),
                List.of(
                        language.of("上报版次", "Revision"),
                        set.revision() == 0
                                ? language.of("尚未上报", "not submitted")
                                : Integer.toString(set.revision())));
    }
}
