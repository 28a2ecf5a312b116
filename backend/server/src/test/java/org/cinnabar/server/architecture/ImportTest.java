package org.cinnabar.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Set;

class ImportTest {

    private static final String SERVER = "org.cinnabar.server";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.cinnabar.server", "org.cinnabar.engine");

    /** Stores are called after what they hold many of, or by a collective noun. */
    private static final Set<String> COLLECTIVE_NOUNS = Set.of("History", "Outbox");

    @Test
    void onlyTheWorkbookTouchesPoi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + ".workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(PRODUCT);
    }

    @Test
    void onlyStoresAndThePlatformTouchTheDatabase() {
        noClasses()
                .that(describe("are no stores", type -> !isStore(type)))
                .and()
                .resideOutsideOfPackage(SERVER + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "io.r2dbc..", "org.cinnabar.db..")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "organization",
                "identity",
                "scheme",
                "collection",
                "submission",
                "notification",
                "crosscheck",
                "backtest",
                "operations"
            })
    void tablesBelongToTheModuleOfTheirName(String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + '.' + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cinnabar.db." + module + "..")
                .check(PRODUCT);
    }

    @Test
    void theAnalysisStoreIsWrittenByAggregationAndReadByAnalytics() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SERVER + ".aggregation..", SERVER + ".analytics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cinnabar.db.mart..")
                .check(PRODUCT);
    }

    @Test
    void transactionsAreThoseOfSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(PRODUCT);
    }

    @Test
    void nothingBlocksOutsideThePlatform() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + ".platform..")
                .should()
                .accessTargetWhere(describe("waits for a result", ImportTest::isBlocking))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(PRODUCT);
    }

    @Test
    void nobodyAsksForTheTimeButTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SERVER + ".platform.PlatformConfiguration")
                .should()
                .accessTargetWhere(describe("reads the time without a clock", ImportTest::isTime))
                .check(PRODUCT);
    }

    @Test
    void theEngineNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.cinnabar.engine..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage("org.cinnabar.engine..")
                                .or(resideInAPackage("java.."))
                                .or(resideInAPackage("org.jspecify.annotations")))
                .check(PRODUCT);
    }

    @Test
    void controllersAreNobodyElsesBusiness() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .check(PRODUCT);
    }

    private static boolean isStore(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return name.endsWith("s") || COLLECTIVE_NOUNS.contains(name);
    }

    private static boolean isBlocking(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String name = target.getName();
        boolean isReactor =
                target.getOwner().isAssignableTo(Mono.class)
                        || target.getOwner().isAssignableTo(Flux.class);
        return isReactor
                        && (name.startsWith("block")
                                || name.equals("toIterable")
                                || name.equals("toStream"))
                || target.getOwner().isEquivalentTo(Thread.class) && name.equals("sleep");
    }

    private static boolean isTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getFullName();
        boolean asksTheSystem =
                target instanceof AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && target.getName().equals("now") && asksTheSystem
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                || target.getOwner().isEquivalentTo(Clock.class)
                        && target.getName().startsWith("system")
                || owner.equals("java.util.Date") && asksTheSystem;
    }
}
