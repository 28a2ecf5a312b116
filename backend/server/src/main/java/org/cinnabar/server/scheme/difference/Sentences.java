package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;

import java.util.Objects;

/** What happened to a part, in a sentence (差异说明). */
final class Sentences {
    private Sentences() {}

    static LocalizedText added(Part part) {
        LocalizedText named = named(part);
        return new LocalizedText("新增" + named.zh(), named.en() + " is new");
    }

    static LocalizedText removed(Part part) {
        LocalizedText named = named(part);
        return new LocalizedText("删除" + named.zh(), named.en() + " is gone");
    }

    static LocalizedText changed(Part part) {
        LocalizedText named = named(part);
        return new LocalizedText(named.zh() + "有变更", named.en() + " has changed");
    }

    static LocalizedText renamed(Part before, Part after) {
        LocalizedText named = named(before);
        return new LocalizedText(
                "%s改名为“%s”".formatted(named.zh(), after.title().zh()),
                "%s is now called “%s”".formatted(named.en(), after.title().en()));
    }

    static LocalizedText moved(Part part, PropertyChange move) {
        LocalizedText named = named(part);
        LocalizedText before = Objects.requireNonNull(move.before());
        LocalizedText after = Objects.requireNonNull(move.after());
        return new LocalizedText(
                "%s移动位置：原为%s，现为%s".formatted(named.zh(), before.zh(), after.zh()),
                "%s has moved: was %s, is %s".formatted(named.en(), before.en(), after.en()));
    }

    private static LocalizedText named(Part part) {
        LocalizedText subject = part.subject().words();
        boolean plain = part.path().equals(part.title().en());
        String place = plain ? "" : "（%s）".formatted(part.path());
        String placeEn = plain ? "" : " (%s)".formatted(part.path());
        return new LocalizedText(
                "%s“%s”%s".formatted(subject.zh(), part.title().zh(), place),
                "%s “%s”%s".formatted(subject.en(), part.title().en(), placeEn));
    }
}
