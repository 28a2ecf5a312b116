package org.cinnabar.server.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What all modules share (基础配置): the settings and the one clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CinnabarSettings.class)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
