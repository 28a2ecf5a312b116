package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.SourceLocation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One text file of a pack (源文件). */
record SourceFile(String name, String text) {
    static final int MOST_BYTES = 4 << 20;
    static final int DEEPEST = 32;

    /** Decodes a file; one that is too large or not UTF-8 is a fault. */
    static Optional<SourceFile> decode(String name, byte[] content, Faults faults) {
        SourceLocation start = new SourceLocation(name, 1, 1);
        if (content.length > MOST_BYTES) {
            faults.add(PackFault.FILE_TOO_LARGE.at(start, MOST_BYTES >> 20));
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(
                    new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notUtf8) {
            String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            faults.add(PackFault.NOT_UTF8.at(start.inside(before, before.length())));
            return Optional.empty();
        }
    }

    SourceLocation at(int line, int column) {
        return new SourceLocation(name, line, column);
    }
}
