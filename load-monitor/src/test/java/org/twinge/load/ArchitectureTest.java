package org.twinge.load;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.AsWorker;

@AnalyzeClasses(packages = "org.twinge.load", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> EDGES = DescribedPredicate.describe(
            "edges", type -> type.getName().matches(".*(Resource|Page|Consumer|Job|Sender)(\\$.*)?"));

    private static final DescribedPredicate<JavaClass> TABLES = DescribedPredicate.describe(
            "tables and the outbox",
            type -> type.getName()
                    .matches(
                            "org\\.twinge\\.(load\\.(Database|Runs|Sessions|Alerts|AthleteLoads|RunState)|messaging\\.Outbox)"));

    @ArchTest
    static final ArchRule modelIsPure = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.twinge.load.model", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule edgesDoNotTouchTables =
            noClasses().that(EDGES).should().dependOnClassesThat(TABLES);

    @ArchTest
    static final ArchRule edgesOpenNoTransaction =
            noClasses().that(EDGES).should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule aUseCaseSaysAsWhomItRuns = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(AsWorker.class)
            .orShould()
            .beAnnotatedWith(AsCaller.class);

    @ArchTest
    static final ArchRule aTransactionIsAUseCaseNotAMethod = methods().should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule nothingCallsBackUpToAUseCaseButEdges = noClasses()
            .that(DescribedPredicate.not(EDGES))
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("other use cases", type -> type.isAnnotatedWith(Transactional.class)));

    @ArchTest
    static final ArchRule aUseCaseHasOnePublicMethod = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(new ArchCondition<>("have one public method") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long verbs = type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(PUBLIC))
                            .count();
                    events.add(new SimpleConditionEvent(type, verbs == 1, type.getName() + " has " + verbs));
                }
            });
}
