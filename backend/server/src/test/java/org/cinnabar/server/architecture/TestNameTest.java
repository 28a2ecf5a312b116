package org.cinnabar.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import java.util.List;

class TestNameTest {

    private static final List<JavaMethod> TESTS =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.OnlyIncludeTests())
                            .importPackages("org.cinnabar.server")
                            .stream()
                            .flatMap(type -> type.getMethods().stream())
                            .filter(
                                    method ->
                                            method.isAnnotatedWith(Test.class)
                                                    || method.isAnnotatedWith(
                                                            ParameterizedTest.class))
                            .toList();

    /** Three words at least: who does what. */
    @Test
    void namesOfTestsAreSentences() {
        assertThat(TESTS)
                .isNotEmpty()
                .extracting(JavaMethod::getName)
                .filteredOn(name -> !name.matches("(?!test[A-Z])[a-z]+([A-Z][a-z0-9]*){2,}"))
                .isEmpty();
    }

    @Test
    void namesOfTestClassesSayHowTheyAreRun() {
        assertThat(TESTS)
                .extracting(test -> test.getOwner().getName().replaceAll("\\$.*", ""))
                .filteredOn(name -> !name.matches(".*(Test|IT)"))
                .isEmpty();
    }
}
