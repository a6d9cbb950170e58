package org.twinge.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.AsWorker;

@AnalyzeClasses(packages = "org.twinge.dashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGE = ".*(Resource|Page|Consumer)";

    private static final DescribedPredicate<JavaClass> TOUCH_ROWS = DescribedPredicate.<JavaClass>describe(
                    "touch rows",
                    type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(d -> d.getTargetClass().isEquivalentTo(Database.class)))
            .and(not(annotatedWith(Transactional.class)));

    @ArchTest
    static final ArchRule modelIsPure = classes()
            .that()
            .resideInAPackage("..dashboard.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.twinge.dashboard.model");

    @ArchTest
    static final ArchRule aTransactionSaysAsWhomItRuns = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(AsCaller.class)
            .orShould()
            .beAnnotatedWith(AsWorker.class);

    @ArchTest
    static final ArchRule nothingRunsAsSomebodyWithoutATransaction = noClasses()
            .that()
            .areNotAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(AsCaller.class)
            .orShould()
            .beAnnotatedWith(AsWorker.class);

    @ArchTest
    static final ArchRule transactionsAreWholeClasses = methods()
            .should()
            .notBeAnnotatedWith(Transactional.class)
            .andShould()
            .notBeAnnotatedWith(AsCaller.class)
            .andShould()
            .notBeAnnotatedWith(AsWorker.class);

    @ArchTest
    static final ArchRule edgesHaveNoTransaction =
            noClasses().that().haveNameMatching(EDGE).should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule edgesTouchNoRows = noClasses()
            .that()
            .haveNameMatching(EDGE)
            .should()
            .dependOnClassesThat(TOUCH_ROWS)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Database.class);

    @ArchTest
    static final ArchRule noCyclesBetweenFeatures = SlicesRuleDefinition.slices()
            .matching("org.twinge.dashboard.(*)..")
            .should()
            .beFreeOfCycles();
}
