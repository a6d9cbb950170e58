package org.twinge.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.AsWorker;

@AnalyzeClasses(packages = "org.twinge.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule modelIsPure = classes()
            .that()
            .resideInAPackage("..ingest.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.twinge.ingest.model");

    @ArchTest
    static final ArchRule decodingKnowsFormatsAndTheModelOnly = classes()
            .that()
            .resideInAPackage("..ingest.decode")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "com.garmin.fit..",
                    "org.jspecify..",
                    "org.twinge.ingest.model",
                    "org.twinge.ingest.decode");

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
    static final ArchRule edgesTouchNoRows = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Row")
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql.."));

    @ArchTest
    static final ArchRule edgesHaveNoTransaction =
            classes().that().haveSimpleNameEndingWith("Resource").should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule noCyclesBetweenPackages = SlicesRuleDefinition.slices()
            .matching("org.twinge.ingest.(*)..")
            .should()
            .beFreeOfCycles();
}
