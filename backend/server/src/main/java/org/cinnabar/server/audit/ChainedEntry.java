package org.cinnabar.server.audit;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * A link of the chain with the fields of its entry (链上记录), as they are stored.
 *
 * @param fields the texts which the hash covers, in their order
 */
record ChainedEntry(long sequence, List<@Nullable String> fields, byte[] hash) {

    static final byte[] BEFORE_THE_FIRST = {};

    /** Whether the stored hash is that of these fields after this predecessor. */
    boolean follows(long previousSequence, byte[] previousHash) {
        return sequence == previousSequence + 1 && Arrays.equals(hash, expected(previousHash));
    }

    private byte[] expected(byte[] previousHash) {
        MessageDigest digest = sha256();
        digest.update(previousHash);
        digest.update(field(Long.toString(sequence)));
        fields.forEach(value -> digest.update(field(value)));
        return digest.digest();
    }

    /** As {@code audit.field}: the length keeps neighbouring fields apart. */
    private static byte[] field(@Nullable String value) {
        if (value == null) {
            return new byte[] {'-'};
        }
        int length = value.getBytes(StandardCharsets.UTF_8).length;
        return (length + ":" + value).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
