package org.cinnabar.server.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the compressed twin of a file (预压缩文件): Brotli where the browser takes it, also if it names
 * gzip first, as all browsers do.
 */
final class SmallestEncoding extends EncodedResourceResolver {

    @Override
    protected Mono<Resource> resolveResourceInternal(
            @Nullable ServerWebExchange exchange,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        ServerWebExchange brotliFirst = exchange == null ? null : brotliFirst(exchange);
        return super.resolveResourceInternal(brotliFirst, path, locations, chain);
    }

    private static ServerWebExchange brotliFirst(ServerWebExchange exchange) {
        List<String> accepted =
                exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING);
        if (accepted.isEmpty()) {
            return exchange;
        }
        String ordered =
                accepted.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(String::strip)
                        .sorted(Comparator.comparing(coding -> !coding.startsWith("br")))
                        .collect(Collectors.joining(", "));
        return exchange.mutate()
                .request(request -> request.header(HttpHeaders.ACCEPT_ENCODING, ordered))
                .build();
    }
}
