package org.cinnabar.server.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.StartupRefused;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@ServerTest
class PublicationIT {

    private static final String SCHEME = "scheme.yaml";

    @Autowired CinnabarSettings settings;
    @Autowired Packs packs;
    @Autowired SchemeVersions versions;
    @Autowired Schemes schemes;
    @Autowired Freezing freezing;
    @Autowired Environment environment;
    @TempDir Path forms;

    @Test
    void freezesANewPackWithAllItsFiles() throws IOException {
        pack("new").writeTo(forms.resolve("pond/new"));

        publish(false);

        SchemeVersion version = await(versions.find("pond", "new"));
        assertThat(version.formCount()).isEqualTo(4);
        assertThat(version.checkCount()).isEqualTo(5);
        assertThat(await(versions.files("pond", "new")).hash()).isEqualTo(version.contentHash());
        assertThat(await(schemes.find("pond", "new"))).isSameAs(await(schemes.find("pond", "new")));
    }

    @Test
    void keepsThePublishedVersionWhenItsFolderChanges() throws IOException {
        pack("kept").writeTo(forms.resolve("pond/kept"));
        publish(false);
        String before = await(versions.find("pond", "kept")).contentHash();
        change(forms.resolve("pond/kept"), "en: Balance}", "en: Account}");

        publish(false);

        assertThat(await(versions.find("pond", "kept")).contentHash()).isEqualTo(before);
        assertThat(await(versions.files("pond", "kept")).hash()).isEqualTo(before);
    }

    @Test
    void tellsTheDeveloperOfADemonstrationWhatToDoAboutAChangedFolder() throws IOException {
        pack("demo").writeTo(forms.resolve("pond/demo"));
        publish(true);
        change(forms.resolve("pond/demo"), "en: Balance}", "en: Account}");

        assertThatThrownBy(() -> publish(true))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("forms/pond/demo differs from what was published")
                .hasMessageContaining("a new version")
                .hasMessageContaining("delete the data folder");
    }

    @Test
    void publishesNoFaultyPackAndListsItsFaults() throws IOException {
        pack("faulty")
                .plant("checks/ponds.yaml", "P1.yield <= 1000", "P1.yeild <= 1000", "UNKNOWN_NAME")
                .writeTo(forms.resolve("pond/faulty"));

        assertThatThrownBy(() -> publish(true))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("checks/ponds.yaml:")
                .hasMessageContaining("UNKNOWN_NAME");
        publish(false);
        assertThat(await(versions.find("pond", "faulty").hasElement())).isFalse();
    }

    @Test
    void publishesNoPackThatLiesInTheFolderOfAnother() throws IOException {
        pack("other").writeTo(forms.resolve("pond/misplaced"));

        assertThatThrownBy(() -> publish(true))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("names another scheme or version");
    }

    @Test
    void tellsEverybodySignedInWhatTwoPublishedVersionsHaveOtherwise() throws IOException {
        pack("earlier").writeTo(forms.resolve("pond/earlier"));
        pack("later")
                .replace("checks/ponds.yaml", "P1.yield <= 1000", "P1.yield <= 900")
                .writeTo(forms.resolve("pond/later"));
        publish(false);
        Visitor reader = Visitor.signedIn("system", "Only-for-tests-2026", environment);

        JsonNode found = reader.get("/api/schemes/pond/later/differences/earlier");

        assertThat(found.path("differences")).hasSize(1);
        JsonNode check = found.path("differences").path(0);
        assertThat(check.path("sentence").path("en").asString())
                .isEqualTo("check “Yield” (A3) has changed");
        assertThat(check.path("changes").path(0).path("before").path("en").asString())
                .isEqualTo("P1.yield <= 1000");
        reader.read("/api/schemes/pond/later/differences/none").expectStatus().isNotFound();
    }

    /** The small pack as another version, so that no test sees what another one published. */
    private static PlantedPack pack(String version) {
        PlantedPack pack = PlantedPack.pond().withoutExamples();
        return pack.replace(SCHEME, "version: \"1\"", "version: \"" + version + "\"");
    }

    private static void change(Path pack, String text, String replacement) throws IOException {
        Path checks = pack.resolve("checks/ponds.yaml");
        Files.writeString(checks, Files.readString(checks).replace(text, replacement));
    }

    private void publish(boolean demo) {
        CinnabarSettings own =
                new CinnabarSettings(
                        settings.port(),
                        settings.home(),
                        demo,
                        forms,
                        settings.adminPassword(),
                        settings.issuerUri(),
                        settings.issuerClient(),
                        settings.database());
        Publication publication = new Publication(packs, versions, schemes, freezing, own);
        Await.done(publication.run().contextWrite(new RowScope.Everything()::into));
    }

    private static <T> T await(Mono<T> work) {
        return Await.value(work.contextWrite(new RowScope.Everything()::into));
    }
}
