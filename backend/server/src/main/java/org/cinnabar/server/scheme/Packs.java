package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/** Loads packs (制度包) off the event loop, with the registers of this system. */
@Component
public class Packs {

    private final Blocking blocking;
    private final List<SystemRegister> registers;

    Packs(Blocking blocking, List<SystemRegister> registers) {
        this.blocking = blocking;
        this.registers = List.copyOf(registers);
    }

    /** Everything wrong with a pack, its examples included. */
    public Mono<LoadedPack> verify(PackFiles files) {
        return entries().flatMap(it -> blocking.run(() -> new PackLoader(it).verify(files)));
    }

    /** A pack that was found right when it was published. */
    public Mono<LoadedPack> load(PackFiles files) {
        return entries().flatMap(it -> blocking.run(() -> new PackLoader(it).load(files)));
    }

    private Mono<Map<String, List<CodeItem>>> entries() {
        return Flux.fromIterable(registers)
                .flatMap(register -> register.entries().map(it -> Map.entry(register.name(), it)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
