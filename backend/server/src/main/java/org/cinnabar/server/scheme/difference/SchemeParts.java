package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.UnitType;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.cinnabar.server.scheme.difference.Parts.Stated;
import org.cinnabar.server.scheme.source.PackFiles;

import java.util.List;
import java.util.Map;

/** Takes a version apart (制度拆分) into the parts that are compared. */
final class SchemeParts {
    /** What the definitions are read from; they are compared by meaning, not by spelling. */
    private static final List<String> DEFINITIONS =
            List.of("scheme.yaml", "forms/", "checks/", "codes/", "dashboards/");

    private final Parts parts = new Parts();

    private SchemeParts() {}

    static List<Part> of(PublishedScheme scheme) {
        SchemeParts all = new SchemeParts();
        all.add(scheme.definition());
        scheme.definition().codeLists().forEach(source -> all.add(source, scheme));
        FormParts forms = new FormParts(all.parts);
        scheme.forms().forEach(forms::add);
        scheme.program().checks().forEach(check -> all.add(check.definition(), new Stated()));
        scheme.crossChecks().forEach(all::add);
        new DashboardParts(all.parts).add(scheme.dashboards());
        all.add(scheme.files());
        return all.parts.list();
    }

    private void add(SchemeDefinition scheme) {
        Stated stated =
                new Stated()
                        .with(Property.ISSUING_AUTHORITY, scheme.issuingAuthority())
                        .with(Property.APPROVING_AUTHORITY, scheme.approvingAuthority())
                        .with(Property.APPROVAL_NUMBER, scheme.approvalNumber())
                        .with(Property.VALID_UNTIL, scheme.validUntil())
                        .with(Property.FREQUENCY, Words.of(scheme.frequency()))
                        .with(Property.CHAIN, Words.keys(scheme.chain().levels()))
                        .with(Property.DEADLINES, Words.pairs(scheme.chain().deadlines()))
                        .with(Property.SIGNATURES, Words.keys(scheme.chain().signatures()))
                        .with(Property.FOOT, scheme.foot());
        parts.add(Subject.SCHEME, scheme.key(), scheme.title(), stated);
        scheme.register()
                .forEach(
                        it ->
                                parts.add(
                                        Subject.REGISTER_ATTRIBUTE,
                                        it.key(),
                                        it.title(),
                                        new Stated()));
        scheme.unitTypes().forEach(this::add);
    }

    private void add(UnitType type) {
        Stated stated =
                new Stated()
                        .with(Property.TYPE_CODE, type.code())
                        .with(Property.FORMS, Words.keys(type.forms()))
                        .with(
                                Property.OPTIONAL_FORMS,
                                Words.keys(type.optional().stream().sorted().toList()));
        parts.add(Subject.UNIT_TYPE, type.key(), type.title(), stated);
    }

    /** Entries that the system supplies belong to no version. */
    private void add(CodeListSource source, PublishedScheme scheme) {
        Stated stated =
                new Stated()
                        .with(
                                Property.SOURCE,
                                source.file() == null
                                        ? new LocalizedText(
                                                "系统登记表 " + source.register(),
                                                "register " + source.register())
                                        : LocalizedText.same(source.file()));
        Id id = parts.add(Subject.CODE_LIST, source.key(), source.title(), stated);
        CodeList list = scheme.codeLists().get(source.key());
        if (source.file() != null && list != null) {
            list.items().forEach(item -> add(id, item));
        }
    }

    private void add(Id list, CodeItem item) {
        Stated stated =
                new Stated()
                        .with(Property.PARENT, item.parent())
                        .with(Property.ATTRIBUTES, Words.pairs(item.attributes()));
        parts.add(Subject.CODE, list, item.code(), item.title(), stated);
    }

    private void add(CrossCheck check) {
        Stated stated =
                new Stated()
                        .with(Property.PAIRING, Words.of(check.pairing()))
                        .with(Property.SIDES, Words.of(check.left(), check.right()));
        add(check.definition(), stated);
    }

    private void add(CheckDefinition check, Stated first) {
        Stated stated =
                first.with(Property.LEVEL, Words.of(check.level()))
                        .with(Property.FORMULA, Words.of(check.formula()))
                        .with(Property.TOLERANCE, Words.of(check.tolerance()))
                        .with(Property.WHEN, Words.of(check.when()))
                        .with(Property.FOR_EACH, Words.of(check.forEach()))
                        .with(Property.FORM, Words.of(check.form()))
                        .with(Property.BASIS, check.basis())
                        .with(
                                Property.MESSAGE,
                                new LocalizedText(
                                        check.messageZh().text().strip(),
                                        check.messageEn().text().strip()));
        parts.add(Subject.CHECK, check.id(), check.title(), stated);
    }

    private void add(PackFiles files) {
        files.names()
                .filter(name -> DEFINITIONS.stream().noneMatch(name::startsWith))
                .forEach(
                        name ->
                                parts.add(
                                        Subject.FILE,
                                        name,
                                        LocalizedText.same(name),
                                        new Stated()
                                                .with(
                                                        Property.CONTENT,
                                                        hash(files.content(name)))));
    }

    private static String hash(byte[] content) {
        return new PackFiles(Map.of("", content)).hash().substring(0, 12);
    }
}
