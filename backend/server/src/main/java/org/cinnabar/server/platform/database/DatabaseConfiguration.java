package org.cinnabar.server.platform.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;

import org.cinnabar.server.platform.CinnabarSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.Map;

/**
 * The database of the application (数据库配置): started if embedded, migrated by its owner, used by the
 * restricted role {@code cinnabar_app}, to which row level security applies.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ACQUIRE = Duration.ofSeconds(2);
    private static final Duration STATEMENT = Duration.ofSeconds(20);
    private static final int STATEMENTS = 150;
    private static final int CONNECTIONS = 20;

    @Bean
    @ConditionalOnExpression("'${cinnabar.database.url:}'.isEmpty()")
    EmbeddedDatabase embeddedDatabase(CinnabarSettings settings) {
        return EmbeddedDatabase.start(settings.home());
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseAddress databaseAddress(
            CinnabarSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        return own == null ? DatabaseAddress.of(settings.database()) : own.address();
    }

    @Bean(destroyMethod = "dispose")
    ConnectionFactory connectionFactory(DatabaseAddress address) {
        Migrations.apply(address);
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections(address))
                        .initialSize(5)
                        .maxSize(CONNECTIONS)
                        .maxAcquireTime(ACQUIRE)
                        .maxCreateConnectionTime(CONNECT)
                        .maxIdleTime(Duration.ofMinutes(10))
                        .acquireRetry(1)
                        .validationDepth(ValidationDepth.LOCAL)
                        .build());
    }

    /**
     * New connections of the application, without a pool. A statement is planned once for all its
     * values: what a row policy lets through is unknown to the planner anyway, and planning would
     * cost several times what a statement on few rows does. Only the latest statements stay
     * planned: a statement of several rows differs with their number, and both ends keep each.
     */
    static ConnectionFactory connections(DatabaseAddress address) {
        Login application = address.application();
        return new PostgresqlConnectionFactory(
                PostgresqlConnectionConfiguration.builder()
                        .host(address.host())
                        .port(address.port())
                        .database(address.name())
                        .sslMode(SSLMode.fromValue(address.encryption()))
                        .username(application.role())
                        .password(application.password())
                        .applicationName("cinnabar")
                        .connectTimeout(CONNECT)
                        .statementTimeout(STATEMENT)
                        .options(Map.of("plan_cache_mode", "force_generic_plan"))
                        .preparedStatementCacheQueries(STATEMENTS)
                        .tcpKeepAlive(true)
                        .build());
    }
}
