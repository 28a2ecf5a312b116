package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.filling.ContentRefused.Reason;
import org.cinnabar.server.submission.filling.ContentRefused.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The door through which a form's content comes in (入口): knows every place of the form, brings
 * numbers into their plain form, keeps other text as typed, and refuses the rest, all at once.
 */
public final class FormIntake {

    static final int LONGEST_TEXT = 4_000;
    static final int MOST_ROWS = 10_000;
    static final int MOST_CELLS = 100_000;

    private final Place form;
    private final FormLayout layout;
    private final List<Refusal> refusals = new ArrayList<>();
    private int filled;

    private FormIntake(FormDefinition form) {
        this.form = Place.of(form.key());
        this.layout = FormLayout.of(form);
    }

    /** What is kept of {@code content}; throws {@link ContentRefused} naming every bad place. */
    public static FormData take(FormDefinition form, FormContent content) {
        FormIntake intake = new FormIntake(form);
        FormData taken =
                new FormData(
                        intake.texts(content.givenCells(), intake.layout.cells(), intake.form),
                        intake.tables(content));
        if (intake.filled > MOST_CELLS) {
            intake.refuse(Reason.TOO_MANY_CELLS, intake.form);
        }
        if (!intake.refusals.isEmpty()) {
            throw new ContentRefused(intake.refusals);
        }
        return taken;
    }

    private Map<String, List<Map<String, String>>> tables(FormContent content) {
        Map<String, List<Map<String, String>>> kept = new LinkedHashMap<>();
        content.givenRows()
                .forEach(
                        (table, rows) -> {
                            Map<String, CellDefinition> columns = layout.tables().get(table);
                            Place place = form.table(table);
                            if (columns == null) {
                                refuse(Reason.UNKNOWN_TABLE, place);
                            } else if (rows.size() > MOST_ROWS) {
                                refuse(Reason.TOO_MANY_ROWS, place);
                            } else {
                                kept.put(table, rows(rows, columns, place));
                            }
                        });
        return kept;
    }

    private List<Map<String, String>> rows(
            List<Map<String, @Nullable String>> rows,
            Map<String, CellDefinition> columns,
            Place table) {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows) {
            kept.add(texts(row, columns, table.row(kept.size())));
        }
        return kept;
    }

    private Map<String, String> texts(
            Map<String, @Nullable String> typed, Map<String, CellDefinition> known, Place place) {
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach(
                (key, text) -> {
                    CellDefinition cell = known.get(key);
                    if (cell == null) {
                        refuse(unknown(place), place.cell(key));
                    } else if (text != null && !text.isBlank()) {
                        keep(kept, key, text, cell, place.cell(key));
                    }
                });
        return kept;
    }

    private void keep(
            Map<String, String> kept, String key, String text, CellDefinition cell, Place place) {
        filled++;
        if (text.length() > LONGEST_TEXT) {
            refuse(Reason.TEXT_TOO_LONG, place);
        } else if (!isReadable(text)) {
            refuse(Reason.TEXT_UNREADABLE, place);
        } else {
            kept.put(key, isNumber(cell) ? WrittenNumber.plain(text) : text);
        }
    }

    private static boolean isNumber(CellDefinition cell) {
        return cell.type() == CellType.DECIMAL || cell.type() == CellType.INTEGER;
    }

    /** Neither control characters but line breaks and tabs, nor halves of characters. */
    private static boolean isReadable(String text) {
        return text.codePoints()
                .allMatch(
                        letter ->
                                letter == '\n'
                                        || letter == '\t'
                                        || !(Character.isISOControl(letter)
                                                || Character.getType(letter)
                                                        == Character.SURROGATE));
    }

    private static Reason unknown(Place place) {
        return place.table() == null ? Reason.UNKNOWN_CELL : Reason.UNKNOWN_COLUMN;
    }

    private void refuse(Reason reason, Place place) {
        refusals.add(new Refusal(reason, place));
    }
}
