package org.cinnabar.server.support;

import org.cinnabar.server.CinnabarApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An integration test on the running application and a real PostgreSQL; all of them share one.
 *
 * <p>{@code -Dcinnabar.test.database=testcontainers} takes a container instead of the embedded one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = CinnabarApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cinnabar.admin-password=Only-for-tests-2026", "server.port=0"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServerTest {}
