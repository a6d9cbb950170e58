package org.twinge.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.twinge.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.twinge.catalog", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule contentKnowsNeitherDatabaseNorHttp = classes()
            .that()
            .resideInAPackage("..catalog.content")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.nio..",
                    "java.util..",
                    "com.fasterxml.jackson..",
                    "jakarta.validation..",
                    "org.jspecify..",
                    "org.twinge.contracts",
                    "org.twinge.catalog.content");

    @ArchTest
    static final ArchRule edgesReachTablesThroughUseCasesOnly = noClasses()
            .that()
            .haveNameMatching(HouseRules.EDGE + "|.*AtStart")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Revisions|Conflicts|ShippedEntries|Drafts|ContentVersions)");
}
