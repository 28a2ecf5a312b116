package org.cinnabar.server.platform;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a problem as RFC 9457 body in the reader's language (问题响应). */
@Component
public class ProblemWriter {

    private static final String RETRY_SECONDS = "5";

    private final JsonMapper json;
    private final MessageSource messages = messages();

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "org/cinnabar/server/platform/problems", "org/cinnabar/server/platform/labels");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        return source;
    }

    /**
     * Ends the exchange with this problem; only completes if the response is already on its way.
     */
    public Mono<Void> write(ServerWebExchange exchange, ProblemException exception) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        HttpStatus status = exception.problem().status();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        byte[] body = json.writeValueAsBytes(body(exchange, exception));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(ServerWebExchange exchange, ProblemException exception) {
        boolean english = english(exchange);
        Locale locale = english ? Locale.ENGLISH : Locale.CHINESE;
        Problem problem = exception.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", URI.create("urn:cinnabar:problem:" + problem.name()));
        body.put("title", messages.getMessage(problem.name() + ".title", null, locale));
        body.put("status", problem.status().value());
        body.put(
                "detail",
                messages.getMessage(problem.name(), arguments(exception, locale), locale));
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("code", problem.name());
        List<Violation> violations = exception.violations();
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream().map(violation -> member(violation, english)).toList());
        }
        body.putAll(exception.properties());
        return body;
    }

    /** What a message names of an enum, a state for instance, is its label (显示名). */
    private Object[] arguments(ProblemException exception, Locale locale) {
        return exception.arguments().stream()
                .map(it -> it instanceof Enum<?> named ? label(named, locale) : it)
                .toArray();
    }

    private String label(Enum<?> named, Locale locale) {
        String key = named.getDeclaringClass().getSimpleName() + "." + named.name();
        return messages.getMessage(key, null, locale);
    }

    private static Map<String, Object> member(Violation violation, boolean english) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("code", violation.code());
        member.put("message", violation.message(english));
        member.putAll(violation.location());
        return member;
    }

    private static boolean english(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .filter("en"::equals)
                    .isPresent();
        } catch (IllegalArgumentException unreadableHeader) {
            return false;
        }
    }
}
