package org.cinnabar.server.command;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackTooLarge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code pack verify}: lists everything wrong with a pack (制度包检查). */
final class PackVerification {
    private final Terminal terminal;

    PackVerification(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return terminal.unusable("没有文件夹 " + folder, "there is no folder " + folder);
        }
        try {
            PackFiles files = PackFiles.ofFolder(path);
            LoadedPack pack = new PackLoader(SystemRegisters.all()).verify(files);
            pack.faults().forEach(fault -> terminal.out().println(line(path, fault)));
            pack.scheme().ifPresent(scheme -> terminal.out().println(summary(scheme, pack)));
            return pack.scheme().isPresent() ? Terminal.CLEAN : Terminal.FINDINGS;
        } catch (UncheckedIOException | PackTooLarge unreadable) {
            return terminal.unusable(
                    "无法读取 " + unreadable.getMessage(), "cannot read " + unreadable.getMessage());
        }
    }

    /** The file as it can be opened from where the command was called. */
    private String line(Path folder, Fault fault) {
        return terminal.line(Locations.under(folder.toString(), fault));
    }

    private String summary(PublishedScheme scheme, LoadedPack pack) {
        String pattern =
                terminal.english()
                        ? "OK %s %s: %d forms, %d checks, %d code lists, %d dashboards, %d examples"
                        : "OK %s %s：%d 张报表，%d 条审核关系，%d 个代码表，%d 个看板，%d 个示例";
        return pattern.formatted(
                scheme.definition().key(),
                scheme.definition().version(),
                scheme.forms().size(),
                scheme.program().checks().size(),
                scheme.codeLists().size(),
                scheme.dashboards().size(),
                pack.examples());
    }
}
