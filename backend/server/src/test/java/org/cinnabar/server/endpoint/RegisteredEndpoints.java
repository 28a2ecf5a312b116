package org.cinnabar.server.endpoint;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the entries of all modules. */
final class RegisteredEndpoints {

    private RegisteredEndpoints() {}

    static List<Endpoint> all() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(EndpointEntries.class));
        return scanner.findCandidateComponents("org.cinnabar.server").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .flatMap(RegisteredEndpoints::entries)
                .toList();
    }

    private static Stream<Endpoint> entries(String className) {
        try {
            Constructor<?> constructor =
                    ClassUtils.forName(className, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((EndpointEntries) constructor.newInstance()).endpoints().stream();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " cannot be made", e);
        }
    }
}
