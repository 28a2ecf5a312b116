package org.cinnabar.server.notification;

import org.cinnabar.server.identity.Authority;

import java.util.Objects;
import java.util.UUID;

/** Who is told (通知对象): everybody of one unit or of one office. */
public sealed interface Audience {

    UUID id();

    /** Everybody of a unit (单位). */
    record OfUnit(UUID id) implements Audience {}

    /** Everybody of an office (机构). */
    record OfOffice(UUID id) implements Audience {}

    /** The one that a caller belongs to. */
    static Audience of(Authority caller) {
        UUID unit = caller.unitId();
        return unit == null
                ? new OfOffice(Objects.requireNonNull(caller.officeId()))
                : new OfUnit(unit);
    }
}
