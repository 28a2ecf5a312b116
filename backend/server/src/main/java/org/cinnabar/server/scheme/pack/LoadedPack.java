package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.scheme.PublishedScheme;

import java.util.List;
import java.util.Optional;

/**
 * What loading a pack gave (加载结果): everything that is wrong by file and line, and the scheme unless
 * its definitions are faulty.
 */
public record LoadedPack(Optional<PublishedScheme> scheme, List<Fault> faults, int examples) {}
