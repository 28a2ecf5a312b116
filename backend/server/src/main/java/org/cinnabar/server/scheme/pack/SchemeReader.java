package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.UnitType;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the reporting scheme (报表制度) from {@code scheme.yaml}. */
final class SchemeReader {
    private final Mapping file;
    private final Faults faults;

    SchemeReader(Mapping file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    SchemeDefinition scheme() {
        return new SchemeDefinition(
                Texts.text(file, "scheme"),
                Texts.text(file, "version"),
                Texts.localized(file, "title"),
                Texts.localized(file, "issuingAuthority"),
                Texts.localized(file, "approvingAuthority"),
                Texts.localized(file, "approvalNumber"),
                validUntil(),
                Texts.constant(file, "frequency", Frequency.YEAR),
                file.mappings("unitTypes").map(SchemeReader::unitType).toList(),
                chain(),
                file.mappings("register").map(SchemeReader::attribute).toList(),
                Texts.optionalText(file, "foot"),
                file.mappings("codeLists").map(this::codeList).toList(),
                file.location());
    }

    private LocalDate validUntil() {
        var date = file.scalar("validUntil");
        if (date != null && date.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return LocalDate.parse(date.text());
            } catch (DateTimeException noSuchDay) {
                faults.add(PackFault.NO_SUCH_DAY.at(date.location(), date.text()));
            }
        }
        return LocalDate.MAX;
    }

    private static UnitType unitType(Mapping type) {
        return new UnitType(
                Texts.text(type, "key"),
                Texts.text(type, "code"),
                Texts.localized(type, "title"),
                Texts.texts(type, "forms"),
                new HashSet<>(Texts.texts(type, "optional")),
                type.location());
    }

    private ReportingChain chain() {
        Mapping chain = file.mapping("chain");
        Map<String, Integer> deadlines = new LinkedHashMap<>();
        Mapping stated = chain == null ? null : chain.mapping("deadlines");
        if (chain == null || stated == null) {
            return new ReportingChain(java.util.List.of(), deadlines);
        }
        stated.entries()
                .keySet()
                .forEach(level -> deadlines.put(level, Texts.integer(stated, level, 0)));
        return new ReportingChain(
                Texts.texts(chain, "levels"), deadlines, Texts.texts(chain, "signatures"));
    }

    private static RegisterAttribute attribute(Mapping attribute) {
        return new RegisterAttribute(
                Texts.text(attribute, "key"), Texts.localized(attribute, "title"));
    }

    private CodeListSource codeList(Mapping list) {
        String source = Texts.optionalText(list, "file");
        String register = Texts.optionalText(list, "register");
        if ((source == null) == (register == null)) {
            faults.add(PackFault.CODE_LIST_SOURCE.at(list.location()));
        }
        return new CodeListSource(
                Texts.text(list, "key"),
                Texts.localized(list, "title"),
                source,
                register,
                list.location());
    }
}
