package org.cinnabar.server.scheme.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.scheme.source.PackArchive;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackUnreadable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pack that somebody hands in: it is refused with located faults, or it is a scheme; neither
 * takes long, and nothing else ever happens.
 */
public final class HostilePack {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final PackLoader LOADER = new PackLoader(Map.of("regions", List.of()));
    private static final PackFiles POND = PlantedPack.pond().files();
    private static final List<String> NAMES = POND.names().toList();

    static {
        LOADER.verify(POND); // so that the first input is not charged with the start
    }

    private HostilePack() {}

    /** What a fuzzer calls: bytes that begin like a zip file are one, others replace a file. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            unpack(bytes);
        } else if (bytes.length > 0) {
            replaceOneFile(bytes);
        }
    }

    /**
     * The small pack, one file of it replaced: the first byte says which, the others are its
     * content.
     */
    private static void replaceOneFile(byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        NAMES.forEach(name -> files.put(name, POND.content(name)));
        String replaced = NAMES.get(Byte.toUnsignedInt(bytes[0]) % NAMES.size());
        files.put(replaced, Arrays.copyOfRange(bytes, 1, bytes.length));
        load(new PackFiles(files));
    }

    private static void unpack(byte[] zip) {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            load(PackArchive.read(zip));
        } catch (PackUnreadable refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertQuick(begin);
    }

    private static void load(PackFiles files) {
        long begin = THREADS.getCurrentThreadCpuTime();
        LoadedPack pack = LOADER.verify(files);
        assertThat(pack.scheme().isPresent() || !pack.faults().isEmpty()).isTrue();
        pack.faults().forEach(HostilePack::assertLocated);
        assertQuick(begin);
    }

    private static void assertLocated(Fault fault) {
        assertThat(fault.location().line()).isPositive();
        assertThat(fault.location().column()).isPositive();
        assertThat(fault.message().zh()).isNotBlank();
        assertThat(fault.message().en()).isNotBlank();
    }

    private static void assertQuick(long begin) {
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin)).isLessThan(LONGEST);
    }
}
