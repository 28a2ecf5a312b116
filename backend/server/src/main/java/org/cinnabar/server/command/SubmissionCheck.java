package org.cinnabar.server.command;

import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.SubmissionFiles;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackTooLarge;
import org.cinnabar.server.validation.CellSource;
import org.cinnabar.server.validation.Findings;
import org.cinnabar.server.validation.Validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code check}: checks one submission in a file (报送数据审核) and prints the findings as JSON. */
final class SubmissionCheck {
    private final Terminal terminal;

    SubmissionCheck(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String pack, String submission, Optional<String> previous) {
        try {
            if (!Files.isDirectory(Path.of(pack))) {
                return terminal.unusable("没有文件夹 " + pack, "there is no folder " + pack);
            }
            LoadedPack loaded =
                    new PackLoader(SystemRegisters.all()).load(PackFiles.ofFolder(Path.of(pack)));
            loaded.faults().stream()
                    .map(fault -> Locations.under(pack, fault))
                    .forEach(fault -> terminal.err().println(terminal.line(fault)));
            return loaded.scheme()
                    .map(scheme -> check(scheme, submission, previous))
                    .orElse(Terminal.UNUSABLE);
        } catch (UncheckedIOException | PackTooLarge unreadable) {
            return terminal.unusable(
                    "无法读取 " + unreadable.getMessage(), "cannot read " + unreadable.getMessage());
        }
    }

    private int check(PublishedScheme scheme, String submission, Optional<String> previous) {
        Faults faults = new Faults();
        SubmissionFiles files = new SubmissionFiles(scheme.definition(), scheme.forms(), faults);
        Optional<SubmissionData> current = files.read(submission, content(submission));
        Optional<SubmissionData> before =
                previous.flatMap(name -> files.read(name, content(name)))
                        .map(data -> computed(scheme, data));
        faults.sorted().forEach(fault -> terminal.err().println(terminal.line(fault)));
        if (current.isEmpty() || !faults.isEmpty()) {
            return Terminal.UNUSABLE;
        }
        Findings findings =
                Findings.of(Validation.validate(scheme, CellSource.of(current.get(), before)));
        terminal.out().println(Terminal.json(findings));
        return findings.findings().isEmpty() ? Terminal.CLEAN : Terminal.FINDINGS;
    }

    /** An accepted submission has its computed cells; a file need not have them. */
    private static SubmissionData computed(PublishedScheme scheme, SubmissionData submission) {
        return scheme.program().compute(submission, RelatedSubmissions.none()).submission();
    }

    private static byte[] content(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
