package org.cinnabar.server.scheme.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cinnabar.server.platform.Violation;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class PackArchiveTest {

    private static final byte[] NOTHING = {};

    @Test
    void givesBackExactlyTheFilesThatWereWritten() {
        PackFiles pond = PlantedPack.pond().files();

        PackFiles read = PackArchive.read(PackArchive.write(pond));

        assertThat(read.hash()).isEqualTo(pond.hash());
    }

    @Test
    void equalPacksGiveEqualArchives() {
        assertThat(PackArchive.write(PlantedPack.pond().files()))
                .isEqualTo(PackArchive.write(PlantedPack.pond().files()));
    }

    @Test
    void leavesOutTheFolderAroundThePackAndWhatFileManagersAdd() throws IOException {
        byte[] zip =
                zip(
                        "pond-2/",
                        "pond-2/scheme.yaml",
                        "pond-2/forms/P1.yaml",
                        "pond-2/.DS_Store",
                        "pond-2/forms/Thumbs.db",
                        "__MACOSX/pond-2/._scheme.yaml");

        assertThat(PackArchive.read(zip).names()).containsExactly("forms/P1.yaml", "scheme.yaml");
    }

    @Test
    void readsNamesInTheEncodingOfChineseWindows() throws IOException {
        byte[] zip = zip(Charset.forName("GB18030"), List.of("scheme.yaml", "说明.txt"), NOTHING);

        assertThat(PackArchive.read(zip).names()).containsExactly("scheme.yaml", "说明.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../scheme.yaml",
                "forms/../../etc/passwd",
                "/etc/passwd",
                "C:/scheme.yaml",
                "forms\\P1.yaml",
                "forms//P1.yaml",
                "forms/./P1.yaml",
                "a\nb.yaml"
            })
    void allowsNoPathThatLeadsElsewhere(String path) throws IOException {
        assertThat(violations(zip("scheme.yaml", path)))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("PATH"))
                .satisfies(it -> assertThat(it.location()).containsEntry("file", path));
    }

    @Test
    void namesEveryForbiddenPath() throws IOException {
        assertThat(violations(zip("../a", "b", "/c"))).hasSize(2);
    }

    @Test
    void stopsAtTheLimitHoweverMuchMoreAnArchiveWouldUnpack() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, List.of("a", "b"), new byte[40 << 20]);

        assertThat(zip).hasSizeLessThan(200_000);
        assertThat(violations(zip)).extracting(Violation::code).containsExactly("TOO_MANY_BYTES");
    }

    @Test
    void countsWhatLiesBehindTheNameOfAFolder() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, List.of("folder/"), new byte[40 << 20]);

        assertThat(violations(zip)).extracting(Violation::code).containsExactly("TOO_MANY_BYTES");
    }

    @Test
    void stopsAtTheLimitOfFiles() throws IOException {
        String[] names = new String[1001];
        Arrays.setAll(names, i -> "f" + i);

        assertThat(violations(zip(names)))
                .extracting(Violation::code)
                .containsExactly("TOO_MANY_FILES");
    }

    @Test
    void tellsAnArchiveFromOtherFiles() throws IOException {
        byte[] whole = PackArchive.write(PlantedPack.pond().files());

        assertThat(codes("scheme: pond".getBytes(StandardCharsets.UTF_8))).contains("NOT_A_ZIP");
        assertThat(codes(NOTHING)).contains("NOT_A_ZIP");
        assertThat(codes(Arrays.copyOf(whole, whole.length / 2))).contains("NOT_A_ZIP");
        assertThat(codes(zip("forms/"))).containsExactly("NO_FILES");
    }

    private static List<String> codes(byte[] zip) {
        return violations(zip).stream().map(Violation::code).toList();
    }

    private static List<Violation> violations(byte[] zip) {
        return catchThrowableOfType(PackUnreadable.class, () -> PackArchive.read(zip)).violations();
    }

    private static byte[] zip(String... names) throws IOException {
        return zip(StandardCharsets.UTF_8, List.of(names), NOTHING);
    }

    private static byte[] zip(Charset encoding, List<String> names, byte[] content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, encoding)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
