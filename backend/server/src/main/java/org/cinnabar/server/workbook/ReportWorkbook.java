package org.cinnabar.server.workbook;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.form.FormDefinition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The whole set of one unit as a workbook (一套表工作簿): a cover, one sheet for each form, the checks.
 */
public final class ReportWorkbook {

    private ReportWorkbook() {}

    /**
     * The bytes of the {@code .xlsx} file; takes tens of milliseconds, so keep off the event loop.
     */
    public static byte[] write(ReportSet set, Language language) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            workbook.getProperties()
                    .getCoreProperties()
                    .setTitle(
                            language.of(set.scheme().title())
                                    + " "
                                    + set.unitName()
                                    + " "
                                    + set.period());
            new CoverSheet(set, language, styles)
                    .write(new SheetCursor(workbook.createSheet(language.of("封面", "Cover"))));
            SetLayout layout = forms(workbook, set, language, styles);
            new LiveFormulas(workbook, set, layout).write();
            if (!set.program().checks().isEmpty()) {
                new CheckSheet(set, language, styles, layout)
                        .write(new SheetCursor(workbook.createSheet(language.of("审核", "Checks"))));
            }
            layout.hide();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a sheet for each form and says where their cells stand. */
    static SetLayout forms(XSSFWorkbook workbook, ReportSet set, Language language, Styles styles) {
        SetLayout layout = new SetLayout(workbook, set);
        for (FormDefinition form : set.forms()) {
            new FormSheet(set, form, language, styles, layout)
                    .write(new SheetCursor(workbook.createSheet(sheetName(form, language))));
        }
        return layout;
    }

    private static String sheetName(FormDefinition form, Language language) {
        String code = form.formCode() == null ? form.key() : form.formCode();
        return WorkbookUtil.createSafeSheetName(
                language.of(code, form.key()) + " " + language.of(form.title()));
    }
}
