package org.cinnabar.server.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself at {@code /v3/api-docs} (接口说明). */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        // One schema for each enum instead of its values wherever it is used.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI api(@Value("${cinnabar.version}") String version) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("辰砂 Cinnabar")
                                .description(
                                        "Reactive reporting system for multi-level statistics."
                                            + " Errors are RFC 9457 problems with a stable code.")
                                .version(version)
                                .license(new License().name("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        BEARER,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
