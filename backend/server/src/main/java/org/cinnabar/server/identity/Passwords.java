package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Blocking;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** Argon2id hashes of passwords (口令), computed off the event loop. */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final String decoy = hashNow("no account has this password");
    private final Blocking blocking;

    Passwords(Blocking blocking) {
        this.blocking = blocking;
    }

    public Mono<String> hash(String password) {
        return blocking.run(() -> hashNow(password));
    }

    /**
     * Takes as long without a hash as with one, so that the time tells nothing about an account.
     */
    public Mono<Boolean> matches(String password, @Nullable String hash) {
        return blocking.run(
                () -> argon2.matches(password, hash == null ? decoy : hash) && hash != null);
    }

    private String hashNow(String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }
}
