package org.cinnabar.server.platform.web;

import io.r2dbc.spi.R2dbcException;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.ProblemWriter;
import org.cinnabar.server.platform.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/**
 * Answers every error of an exchange with a problem (异常处理); nothing leaves as a stack trace.
 *
 * <p>A reader who has gone away is no error and gets no answer.
 */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
            return Mono.error(error);
        }
        ProblemException problem = problem(error);
        if (problem.problem().status().is5xxServerError()) {
            LOG.error(
                    "{} {} failed",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    error);
        }
        return writer.write(exchange, problem);
    }

    private static ProblemException problem(Throwable error) {
        return switch (error) {
            case ProblemException problem -> problem;
            case WebExchangeBindException invalid -> invalid(invalid);
            case AccessDeniedException denied -> new ProblemException(Problem.FORBIDDEN);
            case AuthenticationException unknown -> new ProblemException(Problem.UNAUTHENTICATED);
            case TimeoutException late -> new ProblemException(Problem.DATABASE_UNAVAILABLE);
            case ErrorResponse response -> ofStatus(response.getStatusCode(), error);
            default -> ofCause(error);
        };
    }

    private static ProblemException ofCause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return new ProblemException(Problem.TOO_LARGE);
            }
            if (cause instanceof R2dbcException database) {
                return ofDatabase(database);
            }
        }
        return new ProblemException(Problem.INTERNAL);
    }

    /** By the class of its SQLSTATE; an error without one is of the connection or of the pool. */
    private static ProblemException ofDatabase(R2dbcException error) {
        String state = Objects.requireNonNullElse(error.getSqlState(), "08000");
        return new ProblemException(
                switch (state.substring(0, 2)) {
                    case "23", "40" -> Problem.CONFLICT;
                    case "08", "53", "57", "58" -> Problem.DATABASE_UNAVAILABLE;
                    default -> Problem.INTERNAL;
                });
    }

    private static ProblemException ofStatus(HttpStatusCode status, Throwable error) {
        return switch (status.value()) {
            case 400 -> new ProblemException(Problem.BAD_REQUEST, reason(error));
            case 401 -> new ProblemException(Problem.UNAUTHENTICATED);
            case 403 -> new ProblemException(Problem.FORBIDDEN);
            case 404 -> new ProblemException(Problem.NOT_FOUND);
            case 405 -> new ProblemException(Problem.METHOD_NOT_ALLOWED);
            case 406 -> new ProblemException(Problem.NOT_ACCEPTABLE);
            case 413 -> new ProblemException(Problem.TOO_LARGE);
            case 415 -> new ProblemException(Problem.UNSUPPORTED_MEDIA_TYPE);
            default -> ofCause(error);
        };
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), "").lines().findFirst().orElse("");
    }

    private static ProblemException invalid(WebExchangeBindException invalid) {
        List<Violation> violations =
                invalid.getFieldErrors().stream()
                        .map(
                                field ->
                                        new Violation(
                                                Objects.requireNonNullElse(
                                                        field.getCode(), "INVALID"),
                                                Objects.requireNonNullElse(
                                                        field.getDefaultMessage(), ""),
                                                Objects.requireNonNullElse(
                                                        field.getDefaultMessage(), ""),
                                                Map.of("field", field.getField())))
                        .toList();
        return new InvalidFields(violations);
    }

    /** A body whose fields break their constraints (字段不合规). */
    private static final class InvalidFields extends ProblemException {
        InvalidFields(List<Violation> violations) {
            super(Problem.BAD_REQUEST, "");
            violating(violations);
        }
    }
}
