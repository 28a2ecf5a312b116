package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.server.scheme.PublishedScheme;

import java.util.List;
import java.util.Optional;

/**
 * What loading a pack gave (加载结果): everything that is wrong by file and line, and the scheme unless
 * its definitions are faulty.
 *
 * @param definition what {@code scheme.yaml} says, if it can be read
 */
public record LoadedPack(
        Optional<SchemeDefinition> definition,
        Optional<PublishedScheme> scheme,
        List<Fault> faults,
        int examples) {}
