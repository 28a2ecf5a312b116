package org.cinnabar.server.platform.startup;

import org.cinnabar.server.platform.StartupRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in one line why the server does not start (启动失败说明), where that is the operator's business.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> reason =
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .flatMap(cause -> reason(cause).stream())
                        .findFirst();
        reason.ifPresent(text -> System.err.println("Cinnabar does not start: " + text));
        return reason.isPresent();
    }

    private static Optional<String> reason(Throwable cause) {
        return switch (cause) {
            case StartupRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken ->
                    Optional.ofNullable(new PortTaken(taken.getPort()).getMessage());
            default -> Optional.empty();
        };
    }
}
