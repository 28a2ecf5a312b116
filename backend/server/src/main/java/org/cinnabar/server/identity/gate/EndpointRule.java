package org.cinnabar.server.identity.gate;

import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.AllowedToAnyone;
import org.cinnabar.server.platform.AllowedToSignedIn;
import org.cinnabar.server.platform.Role;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a controller method's annotation says about who may call it (访问规则). */
record EndpointRule(boolean anyone, Set<Role> roles) {

    static final EndpointRule ANYONE = new EndpointRule(true, Set.of());
    static final EndpointRule SIGNED_IN = new EndpointRule(false, EnumSet.allOf(Role.class));
    static final EndpointRule NOBODY = new EndpointRule(false, Set.of());

    /** The rule of a method; a method that states none may be called by nobody. */
    static EndpointRule of(Method method) {
        if (method.isAnnotationPresent(AllowedToAnyone.class)) {
            return ANYONE;
        }
        if (method.isAnnotationPresent(AllowedToSignedIn.class)) {
            return SIGNED_IN;
        }
        AllowedTo allowedTo = method.getAnnotation(AllowedTo.class);
        return allowedTo == null
                ? NOBODY
                : new EndpointRule(false, Set.copyOf(List.of(allowedTo.value())));
    }

    boolean admits(Role role) {
        return roles.contains(role);
    }
}
