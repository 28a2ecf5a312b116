package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.platform.CinnabarSettings;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files in docker/ name exists in the product. */
class DockerFilesTest {

    private static final Path ROOT = Path.of("../..");
    private static final String DOCKERFILE = read("docker/Dockerfile");
    private static final String COMPOSE = read("docker/compose.yaml");

    @Test
    void copiesTheJarThatTheBuildMakesAndWhatTheStageBeforeHasExtracted() {
        List<String> copied = all(DOCKERFILE, "(?m)^COPY (?!--from)(\\S+)");

        assertThat(copied).containsExactly("backend/server/target/cinnabar.jar");
        assertThat(read("backend/server/pom.xml")).contains("<finalName>cinnabar</finalName>");
        assertThat(all(DOCKERFILE, "(?m)^COPY --from=(\\S+)")).containsOnly("layers");
        assertThat(all(DOCKERFILE, "(?m)^FROM \\S+ AS (\\S+)")).containsExactly("layers");
    }

    @Test
    void namesOnlyCommandsOfTheProgram() {
        List<String> commands =
                Stream.concat(
                                all(DOCKERFILE, "(?m)^CMD \\[\"(\\w+)\"]").stream(),
                                all(DOCKERFILE, "\"cinnabar.jar\", \"(\\w+)\"").stream())
                        .toList();

        assertThat(commands).containsExactlyInAnyOrder("serve", "health");
        assertThat(Commands.run("serve")).isEmpty();
        Map<String, String> nobodyListens = Map.of("CINNABAR_PORT", "1");
        int exit = Commands.run(CommandLine.of("health"), nobodyListens, System.out, System.err);
        assertThat(exit).isEqualTo(Terminal.FINDINGS);
    }

    @Test
    void setsOnlyVariablesTheServerReads() {
        Set<String> known = new TreeSet<>();
        variables("CINNABAR", CinnabarSettings.class, known);

        assertThat(all(DOCKERFILE + COMPOSE, "(CINNABAR_[A-Z_]+)")).isNotEmpty();
        assertThat(known).containsAll(all(DOCKERFILE + COMPOSE, "(CINNABAR_[A-Z_]+)"));
    }

    @Test
    void allNameTheSamePort() {
        String port = all(DOCKERFILE, "CINNABAR_PORT=(\\d+)").getFirst();

        assertThat(all(DOCKERFILE, "(?m)^EXPOSE (\\d+)")).containsExactly(port);
        assertThat(all(COMPOSE, "\"\\d+:(\\d+)\"")).containsExactly(port);
    }

    @Test
    void composeBuildsFromTheFileThatExistsAndDeclaresItsVolumes() {
        assertThat(
                        new Load(LoadSettings.builder().build())
                                .loadFromReader(new StringReader(COMPOSE)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("services", "volumes");
        Path context = ROOT.resolve("docker").resolve(all(COMPOSE, "context: (\\S+)").getFirst());
        assertThat(context.resolve(all(COMPOSE, "dockerfile: (\\S+)").getFirst())).exists();
        List<String> used = all(COMPOSE, "(?m)^ +- (\\w+):/");
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(COMPOSE).contains("\n  " + volume + ":\n"));
    }

    private static void variables(String prefix, Class<?> settings, Set<String> found) {
        for (var component : settings.getRecordComponents()) {
            String name =
                    prefix
                            + "_"
                            + component
                                    .getName()
                                    .replaceAll("([A-Z])", "_$1")
                                    .toUpperCase(Locale.ROOT);
            found.add(name);
            if (component.getType().isRecord()) {
                variables(name, component.getType(), found);
            }
        }
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
