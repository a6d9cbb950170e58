package org.twinge.triage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

@AnalyzeClasses(packages = "org.twinge.triage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGE = ".*(Resource|Page|Consumer|Job|Sender)";

    @ArchTest
    static final ArchRule theModelIsPure = classes()
            .that()
            .resideInAPackage("..triage.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..triage.model");

    @ArchTest
    static final ArchRule edgesNeverTouchRows = noClasses()
            .that()
            .haveNameMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule transactionsAreNotOpenedAtTheEdge = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameNotMatching(EDGE);

    @ArchTest
    static final ArchRule nothingCallsBackUpToTheEdge = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.twinge\\.triage\\." + EDGE);

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCall = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.twinge.triage.(*)..").should().beFreeOfCycles();
}
