package org.cinnabar.server.command;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.PackSource;
import org.cinnabar.server.scheme.PackSource.Found;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.difference.Difference;
import org.cinnabar.server.scheme.difference.PropertyChange;
import org.cinnabar.server.scheme.difference.SchemeDifference;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackTooLarge;
import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code pack diff}: tells in words what two packs have otherwise (制度包比较). A pack is a folder, or
 * {@code scheme/version} of those that the server publishes at its start.
 */
final class PackComparison {
    private final Terminal terminal;
    private final @Nullable Path forms;

    PackComparison(Terminal terminal, @Nullable String forms) {
        this.terminal = terminal;
        this.forms = forms == null || forms.isEmpty() ? null : Path.of(forms);
    }

    int run(String before, String after, boolean json) {
        try {
            Optional<PublishedScheme> one = load(before);
            Optional<PublishedScheme> other = load(after);
            return one.isPresent() && other.isPresent()
                    ? compare(one.get(), other.get(), json)
                    : Terminal.UNUSABLE;
        } catch (UncheckedIOException | PackTooLarge unreadable) {
            return terminal.unusable(
                    "无法读取 " + unreadable.getMessage(), "cannot read " + unreadable.getMessage());
        }
    }

    private int compare(PublishedScheme before, PublishedScheme after, boolean json) {
        String scheme = before.definition().key();
        String other = after.definition().key();
        if (!scheme.equals(other)) {
            return terminal.unusable(
                    "%s 与 %s 不是同一报表制度".formatted(scheme, other),
                    "%s and %s are different schemes".formatted(scheme, other));
        }
        SchemeDifference difference = SchemeDifference.between(before, after);
        if (json) {
            terminal.out().println(Terminal.json(difference));
        } else {
            difference.differences().forEach(this::print);
        }
        return difference.differences().isEmpty() ? Terminal.CLEAN : Terminal.FINDINGS;
    }

    private void print(Difference difference) {
        terminal.out().println(terminal.text(difference.sentence()));
        if (difference.kind() != Difference.Kind.MOVED) {
            difference.changes().forEach(this::print);
        }
    }

    private void print(PropertyChange change) {
        String sign = terminal.english() ? ": " : "：";
        terminal.out()
                .println(
                        "    %s%s%s → %s"
                                .formatted(
                                        terminal.text(change.name()),
                                        sign,
                                        value(change.before()),
                                        value(change.after())));
    }

    private String value(@Nullable LocalizedText value) {
        return value == null ? "–" : terminal.text(value).replaceAll("\\s*\\n\\s*", " ");
    }

    private Optional<PublishedScheme> load(String name) {
        Optional<PackFiles> files = files(name);
        if (files.isEmpty()) {
            terminal.unusable("没有文件夹或版本 " + name, "there is no folder or version " + name);
            return Optional.empty();
        }
        LoadedPack pack = new PackLoader(SystemRegisters.all()).load(files.get());
        pack.faults().stream()
                .map(fault -> Locations.under(name, fault))
                .forEach(fault -> terminal.err().println(terminal.line(fault)));
        return pack.scheme();
    }

    private Optional<PackFiles> files(String name) {
        Path folder = Path.of(name);
        return Files.isDirectory(folder)
                ? Optional.of(PackFiles.ofFolder(folder))
                : PackSource.packs(forms).stream()
                        .filter(pack -> pack.place().equals(name))
                        .map(Found::files)
                        .findFirst();
    }
}
