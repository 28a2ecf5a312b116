package org.cinnabar.server.platform.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.PathResourceResolver;

import java.time.Duration;
import java.util.Set;

/**
 * The pages of the front end (前端页面): assets, whose names change with their content, for a year;
 * everything else fresh; an address inside the application leads to its one page.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebFluxConfigurer {

    private static final Resource PAGE = new ClassPathResource("static/index.html");
    private static final Set<String> NOT_PAGES = Set.of("api", "v3", "actuator", "assets");
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files(registry, "/assets/**", "classpath:/static/assets/", FOR_A_YEAR);
        files(registry, "/*.*", "classpath:/static/", CacheControl.noCache());
    }

    private static void files(
            ResourceHandlerRegistry registry, String paths, String folder, CacheControl control) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(control)
                .resourceChain(false)
                .addResolver(new SmallestEncoding())
                .addResolver(new PathResourceResolver());
    }

    @Bean
    RouterFunction<ServerResponse> page() {
        RequestPredicate insideTheApplication =
                GET("/**").and(accept(MediaType.TEXT_HTML)).and(Pages::isPage);
        return RouterFunctions.route(
                insideTheApplication,
                request ->
                        ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(PAGE));
    }

    private static boolean isPage(ServerRequest request) {
        String[] steps = request.path().split("/");
        boolean isRoot = steps.length < 2;
        return PAGE.exists()
                && (isRoot
                        || !NOT_PAGES.contains(steps[1]) && !steps[steps.length - 1].contains("."));
    }
}
