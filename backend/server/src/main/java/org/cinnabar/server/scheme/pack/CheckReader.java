package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;

import java.util.stream.Stream;

/** Reads checks (审核关系) from {@code checks/*.yaml}. */
final class CheckReader {
    private CheckReader() {}

    /** The checks of a file that have a formula or a balance. */
    static Stream<CheckDefinition> checks(Mapping file) {
        return file.mappings("checks")
                .filter(
                        check ->
                                check.scalar("formula") != null
                                        || BalanceReader.balance(check) != null)
                .map(check -> check(file, check));
    }

    static CheckDefinition check(Mapping file, Mapping check) {
        Balance balance = BalanceReader.balance(check);
        return new CheckDefinition(
                Texts.text(check, "id"),
                Texts.localized(check, "title"),
                Texts.constant(check, "level", CheckLevel.MANDATORY),
                balance == null
                        ? Texts.source(check, "formula", check.location())
                        : balance.formula(),
                balance,
                Texts.source(check, "tolerance"),
                Texts.source(check, "when"),
                Texts.source(check, "forEach"),
                Texts.source(file, "form"),
                Texts.optionalLocalized(check, "basis"),
                message(check, "zh"),
                message(check, "en"),
                check.location());
    }

    /** Messages are shown, so their line breaks are YAML's, not the file's. */
    private static SourceText message(Mapping check, String language) {
        Mapping message = check.mapping("message");
        Scalar text = message == null ? null : message.scalar(language);
        return text == null
                ? new SourceText("", check.location())
                : new SourceText(text.text(), text.source().location());
    }
}
