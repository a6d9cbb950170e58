package org.twinge.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;

@AnalyzeClasses(packages = "org.twinge.notifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGES = ".*(Resource|Consumer|Job|Sender|Client|Conversation)";

    @ArchTest
    static final ArchRule theModelIsPure = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.twinge.notifier.model..");

    @ArchTest
    static final ArchRule edgesHaveNoTransactions =
            classes().that().haveNameMatching(EDGES).should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule edgesKnowNeitherRowsNorRepositories = noClasses()
            .that()
            .haveNameMatching(EDGES)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.([A-Za-z]+Row|Alerts|Deliveries|Attempts|Contacts)");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.twinge.notifier.(*)..").should().beFreeOfCycles();
}
