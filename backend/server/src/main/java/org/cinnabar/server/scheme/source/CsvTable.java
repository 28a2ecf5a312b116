package org.cinnabar.server.scheme.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.cinnabar.engine.form.SourceLocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a header (CSV 表): named fields of each line, with its place. */
public record CsvTable(List<String> header, List<Line> lines) {

    /** One record of the file. */
    public record Line(Map<String, String> fields, SourceLocation location) {
        /** The field of that column, empty when blank. */
        public String field(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    /** Reads a file; lines with too few or too many fields are faults and left out. */
    public static CsvTable read(String name, byte[] content, Faults faults) {
        return SourceFile.decode(name, content, faults)
                .map(file -> read(file, faults))
                .orElseGet(() -> new CsvTable(List.of(), List.of()));
    }

    private static CsvTable read(SourceFile file, Faults faults) {
        List<CsvRecord> records = records(file, faults);
        List<String> header = records.isEmpty() ? List.of() : records.getFirst().getFields();
        List<Line> lines = new ArrayList<>();
        for (CsvRecord record : records.subList(Math.min(1, records.size()), records.size())) {
            SourceLocation place = file.at((int) record.getStartingLineNumber(), 1);
            if (record.getFieldCount() != header.size()) {
                faults.add(PackFault.FIELD_COUNT.at(place, record.getFieldCount(), header.size()));
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                fields.put(header.get(i), record.getField(i));
            }
            lines.add(new Line(fields, place));
        }
        return new CsvTable(header, lines);
    }

    private static List<CsvRecord> records(SourceFile file, Faults faults) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(file.text())
                    .forEach(records::add);
        } catch (CsvParseException broken) {
            int line = records.isEmpty() ? 1 : (int) records.getLast().getStartingLineNumber() + 1;
            faults.add(PackFault.CSV_SYNTAX.at(file.at(line, 1)));
        }
        return records;
    }
}
