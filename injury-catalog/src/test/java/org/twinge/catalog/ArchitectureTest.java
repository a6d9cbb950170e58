package org.twinge.catalog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.AsWorker;

@AnalyzeClasses(packages = "org.twinge.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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
    static final ArchRule aTransactionSaysAsWhomItRuns = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(AsCaller.class)
            .orShould()
            .beAnnotatedWith(AsWorker.class);

    @ArchTest
    static final ArchRule transactionsAreWholeClasses = methods().should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule edgesReachTheDatabaseThroughUseCasesOnly = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("AtStart")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")
                    .or(simpleNameEndingWith("Injuries")
                            .and(simpleNameEndingWith("ListInjuries").negate()))
                    .or(simpleNameEndingWith("ContentVersions")))
            .orShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule nothingCallsBackUp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Resource"));
}
