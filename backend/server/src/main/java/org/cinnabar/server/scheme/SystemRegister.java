package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.CodeItem;

import reactor.core.publisher.Mono;

import java.util.List;

/**
 * A code list that the system itself keeps (系统登记表), for packs that name it as {@code register}.
 * Supplied by the module that owns the register or knows its owner.
 */
public interface SystemRegister {

    /** The name that packs use. */
    String name();

    /** All entries, from the top of the hierarchy down. */
    Mono<List<CodeItem>> entries();
}
