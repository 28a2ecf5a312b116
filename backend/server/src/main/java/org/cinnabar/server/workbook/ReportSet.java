package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;

import java.util.List;
import java.util.Map;

/**
 * The filled forms of one unit and period as they are printed (一套表).
 *
 * @param forms the forms in the order of the set, without the foot block
 * @param foot the foot block printed below every form; empty when the scheme has none
 * @param data contents by form key; a form without content is printed blank
 * @param codeLists code lists by key, to print titles beside codes
 * @param state what the set is at this moment, for instance 草稿
 * @param revision number of the submitted revision; 0: never submitted
 * @param signatures who signed the forms inside the unit, as what and when
 * @param program what the workbook keeps computing and checking by itself
 */
public record ReportSet(
        SchemeDefinition scheme,
        List<FormDefinition> forms,
        List<FormDefinition> foot,
        Map<String, FormData> data,
        Map<String, CodeList> codeLists,
        String unitName,
        String creditCode,
        String period,
        LocalizedText state,
        int revision,
        List<SignatureLine> signatures,
        SetProgram program) {

    public ReportSet {
        forms = List.copyOf(forms);
        foot = List.copyOf(foot);
        data = Map.copyOf(data);
        codeLists = Map.copyOf(codeLists);
        signatures = List.copyOf(signatures);
    }

    /** The content of a form. */
    FormData data(FormDefinition form) {
        return data.getOrDefault(form.key(), FormData.EMPTY);
    }
}
