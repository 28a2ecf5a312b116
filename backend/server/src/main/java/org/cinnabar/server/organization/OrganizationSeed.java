package org.cinnabar.server.organization;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.StartupTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills an empty database with the regions and offices of the country (初始区划与机构). */
@Component
@Order(100)
final class OrganizationSeed implements StartupTask {

    private final Sql sql;
    private final Regions regions;
    private final Offices offices;
    private final Ids ids;

    OrganizationSeed(Sql sql, Regions regions, Offices offices, Ids ids) {
        this.sql = sql;
        this.regions = regions;
        this.offices = offices;
        this.ids = ids;
    }

    @Override
    public Mono<Void> run() {
        return sql.transaction(
                regions.isEmpty()
                        .filter(Boolean::booleanValue)
                        .flatMap(
                                empty ->
                                        regions.addAll(seededRegions())
                                                .then(offices.addAll(seededOffices()))));
    }

    private static List<Region> seededRegions() {
        return records("regions.csv").stream()
                .map(
                        row ->
                                new Region(
                                        row.getField("code"),
                                        textOrNull(row, "parent"),
                                        RegionLevel.valueOf(row.getField("level")),
                                        name(row)))
                .toList();
    }

    private List<Office> seededOffices() {
        Map<String, Office> byCode = new LinkedHashMap<>();
        for (NamedCsvRecord row : records("offices.csv")) {
            Office office = office(row, byCode.get(row.getField("superior")));
            byCode.put(office.code(), office);
        }
        return List.copyOf(byCode.values());
    }

    private Office office(NamedCsvRecord row, @Nullable Office superior) {
        String label = "c" + row.getField("code");
        return new Office(
                ids.next(),
                row.getField("code"),
                superior == null ? label : superior.path() + "." + label,
                superior == null ? null : superior.id(),
                OfficeLevel.valueOf(row.getField("level")),
                textOrNull(row, "region"),
                name(row));
    }

    private static LocalizedName name(NamedCsvRecord row) {
        String english = textOrNull(row, "en");
        return new LocalizedName(
                row.getField("zh"), english == null ? row.getField("zh") : english);
    }

    private static @Nullable String textOrNull(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> records(String file) {
        ClassPathResource resource = new ClassPathResource("organization/" + file);
        try (InputStreamReader reader =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
