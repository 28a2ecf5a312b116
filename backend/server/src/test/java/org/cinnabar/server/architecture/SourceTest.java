package org.cinnabar.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SourceTest {

    private static final int LONGEST_JAVA = 300;
    private static final int LONGEST_TYPESCRIPT = 250;

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|VO|DTO|Dto|Ifc)\\.java");
    private static final Pattern MOCKING =
            Pattern.compile("^import (static )?org\\.(mockito|easymock)", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "^public (?:abstract |final |sealed |non-sealed"
                            + " )*(?:class|record|interface|enum|@interface) ",
                    Pattern.MULTILINE);
    private static final Pattern SENTENCE_WITH_CHINESE_TERM =
            Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\p{IsHan}(?:(?!\\*/).)*\\*/", Pattern.DOTALL);

    @Test
    void noJavaFileIsLongerThanThreeHundredLines() {
        assertThat(
                        Stream.of("backend", "db")
                                .flatMap(folder -> Sources.below(folder, Sources::isJava).stream())
                                .filter(isLongerThan(LONGEST_JAVA)))
                .isEmpty();
    }

    @Test
    void noTypeScriptFileIsLongerThanTwoHundredAndFiftyLines() {
        List<Path> files =
                Sources.below(
                        "frontend/src",
                        file ->
                                file.toString().matches(".*\\.tsx?")
                                        && !file.endsWith("schema.d.ts"));

        assertThat(files.stream().filter(isLongerThan(LONGEST_TYPESCRIPT))).isEmpty();
    }

    @Test
    void noNameIsEmptyOfMeaning() {
        assertThat(
                        Stream.of("backend", "db")
                                .flatMap(folder -> Sources.below(folder, Sources::isJava).stream())
                                .map(Sources::name)
                                .filter(EMPTY_NAME.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(
                        Sources.product().stream()
                                .map(Path::getParent)
                                .distinct()
                                .map(folder -> folder.resolve("package-info.java"))
                                .filter(
                                        file ->
                                                !Files.exists(file)
                                                        || !Sources.text(file)
                                                                .matches(
                                                                        "(?s)/\\*\\*.*@NullMarked.*"))
                                .map(Sources::name))
                .isEmpty();
    }

    @Test
    void everyPublicTypeIsExplainedWithItsChineseTerm() {
        assertThat(
                        Sources.product().stream()
                                .filter(file -> isUnexplained(Sources.text(file)))
                                .map(Sources::name))
                .isEmpty();
    }

    @Test
    void nobodyUsesAMockingLibrary() {
        assertThat(
                        Sources.below("backend", Sources::isJava).stream()
                                .filter(file -> MOCKING.matcher(Sources.text(file)).find())
                                .map(Sources::name))
                .isEmpty();
    }

    private static boolean isUnexplained(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        return type.find()
                && !SENTENCE_WITH_CHINESE_TERM.matcher(source.substring(0, type.start())).find();
    }

    private static Predicate<Path> isLongerThan(int lines) {
        return file -> Sources.text(file).lines().count() > lines;
    }
}
