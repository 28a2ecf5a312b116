package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.LocalizedText;

/** Who signed the printed forms inside the unit (签署栏): as what, who and when. */
public record SignatureLine(LocalizedText step, String name, String at) {}
