package org.cinnabar.server.platform;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids (标识) which grow with time: UUID version 7 of RFC 9562. */
@Component
public class Ids {

    private static final int VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, unlike any other. */
    public UUID next() {
        long time = clock.millis() << 16 | VERSION_7 | random.nextInt(0x1000);
        return new UUID(time, VARIANT | random.nextLong() & RANDOM_62_BITS);
    }
}
