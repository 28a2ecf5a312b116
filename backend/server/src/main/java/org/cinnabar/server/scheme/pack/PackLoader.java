package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.server.scheme.source.PackFiles;

import java.util.List;
import java.util.Map;

/** Loads packs (制度包加载): reads, compiles, and if wanted runs the examples. */
public final class PackLoader {
    private final Map<String, List<CodeItem>> registers;

    /**
     * @param registers entries of the code lists that the system supplies, by the register's name
     */
    public PackLoader(Map<String, List<CodeItem>> registers) {
        this.registers = Map.copyOf(registers);
    }

    /** Loads a pack for use; its examples are left aside. */
    public LoadedPack load(PackFiles files) {
        return new PackBuild(files, registers).run(false);
    }

    /** Loads a pack and finds everything wrong with it, its examples included. */
    public LoadedPack verify(PackFiles files) {
        return new PackBuild(files, registers).run(true);
    }
}
