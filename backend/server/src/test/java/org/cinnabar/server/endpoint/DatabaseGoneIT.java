package org.cinnabar.server.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.cinnabar.server.endpoint.Caller.Answer;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A database that is gone is told as a failure, never as something that is empty or not there. */
@ServerTest
@TestPropertySource(properties = "cinnabar.test=a database of its own")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class DatabaseGoneIT {

    private static final List<Endpoint> READ =
            RegisteredEndpoints.all().stream()
                    .filter(it -> it.method().equals(HttpMethod.GET) && !it.isPublic())
                    .toList();

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    @Value("${cinnabar.database.url}")
    String url;

    private final List<Question> questions = new ArrayList<>();
    Caller caller;

    @BeforeAll
    void theDatabaseGoes() {
        caller = Caller.of(port);
        World world = new World(context, caller.http());
        for (Endpoint endpoint : READ) {
            Role role = Collections.min(endpoint.allowed());
            Call call = new Call(endpoint.anyPath(), null, null);
            String token = world.token(role, world.home());
            Answer before = caller.answer(endpoint.method(), call, token);
            questions.add(new Question(endpoint, call, token, before));
        }
        accept(false);
        server().execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?",
                        name());
    }

    @AfterAll
    void theDatabaseComesBack() {
        accept(true);
    }

    @TestFactory
    Stream<DynamicTest> nothingReadsAsEmpty() {
        return questions.stream()
                .map(it -> dynamicTest(it.endpoint().name(), () -> failsOrKnows(it)));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsUnderstoodWhileTheDatabaseIsThere() {
        return questions.stream()
                .map(
                        it ->
                                dynamicTest(
                                        it.endpoint().name(),
                                        () ->
                                                assertThat(it.before().status())
                                                        .as(it.before().body())
                                                        .isIn(200, 404)));
    }

    /** What needs no database may still be told. */
    private void failsOrKnows(Question question) {
        Answer answer =
                caller.answer(question.endpoint().method(), question.call(), question.token());
        if (answer.equals(question.before()) && answer.status() != 404) {
            assertThat(answer.body()).doesNotContain("\"items\":[]").isNotEqualTo("[]");
        } else {
            assertThat(answer.status()).as(answer.body()).isBetween(500, 599);
            assertThat(answer.type()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private void accept(boolean connections) {
        server().execute(
                        "alter database {0} with allow_connections {1}",
                        DSL.name(name()), DSL.inline(connections));
    }

    private DSLContext server() {
        return TestDatabase.superuser("postgres");
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private record Question(Endpoint endpoint, Call call, String token, Answer before) {}
}
