package org.cinnabar.server.crosscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Reports that name one another at random (随机报表): few units, few manifests, so that much collides.
 */
final class WildReports {

    private static final String[] CODES = {"900-022-29", "265-002-29", "321-030-48"};
    private static final String[] AMOUNTS = {"", "0", "10", "10.04", "10.1", "20", "0.001"};

    private final Random random;
    private final List<String> units;

    WildReports(Random random, List<String> units) {
        this.random = random;
        this.units = units;
    }

    Map<String, Object> forms(String unitType) {
        Map<String, Object> forms = new LinkedHashMap<>();
        switch (unitType) {
            case "PVC" -> {
                forms.put(
                        "HG103",
                        rows(
                                "rows",
                                List.of(),
                                () -> Map.of("supplierCode", unit(), "purchased", amount())));
                forms.put("HG105", manifests());
            }
            case "CATALYST" ->
                    forms.put(
                            "HG108",
                            rows(
                                    "buyers",
                                    List.of(),
                                    () -> Map.of("buyerCode", unit(), "sold", amount())));
            default -> {
                forms.put(
                        "HG109",
                        rows(
                                "senders",
                                List.of("licensedCapacity"),
                                () -> Map.of("senderCode", unit(), "received", amount())));
                forms.put("HG105", manifests());
            }
        }
        return forms;
    }

    Map<String, String> register(String unitType) {
        return random.nextBoolean()
                ? Map.of("type", unitType)
                : Map.of("type", unitType, "wasteLicence", "No. 1");
    }

    private Map<String, Object> manifests() {
        return rows(
                "rows",
                List.of(),
                () ->
                        Map.of(
                                "manifestNumber",
                                "2025000000000" + random.nextInt(6),
                                "direction",
                                random.nextBoolean() ? "1" : "2",
                                "counterpartyCode",
                                unit(),
                                "code",
                                CODES[random.nextInt(CODES.length)],
                                "shipped",
                                amount(),
                                "received",
                                amount()));
    }

    private Map<String, Object> rows(
            String table, List<String> cells, Supplier<Map<String, String>> row) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            rows.add(row.get());
        }
        Map<String, String> fixed = new LinkedHashMap<>();
        cells.forEach(cell -> fixed.put(cell, amount()));
        return Map.of("cells", fixed, "rows", Map.of(table, rows));
    }

    private String unit() {
        return units.get(random.nextInt(units.size()));
    }

    private String amount() {
        return AMOUNTS[random.nextInt(AMOUNTS.length)];
    }
}
