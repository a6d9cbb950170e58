package org.twinge.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What holds in every service: {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class)}. A
 * service adds only what is its own.
 */
public final class HouseRules {
    /** Where requests, records and ticks come in. */
    public static final String EDGE = "org\\.twinge\\.[\\w.]+(Resource|Page|Consumer|Job)";

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String AS_CALLER = "org.twinge.access.AsCaller";
    private static final String AS_WORKER = "org.twinge.access.AsWorker";
    /** The catalogue holds nothing about athletes. */
    private static final String WITHOUT_ATHLETES = "org.twinge.catalog..";

    private static final String OWN_ONLY = "org.twinge.access.OwnOnly";
    private static final String READS = "org.twinge.access.reads.Reads";

    @ArchTest
    static final ArchRule modelIsPure = classes()
            .that()
            .resideInAPackage("org.twinge..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.twinge..model..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aUseCaseSaysAsWhomItRuns = classes()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .should()
            .beAnnotatedWith(AS_CALLER)
            .orShould()
            .beAnnotatedWith(AS_WORKER)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aUseCaseIsOneVerb = classes()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .should(new ArchCondition<>("have no more than one public method") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long verbs = type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .count();
                    events.add(new SimpleConditionEvent(type, verbs <= 1, type.getName() + " has " + verbs));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aTransactionSaysAsWhomItRuns = methods()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .should()
            .beAnnotatedWith(AS_CALLER)
            .orShould()
            .beAnnotatedWith(AS_WORKER)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatStaffAreShownIsRecorded = classes()
            .that(new DescribedPredicate<JavaClass>("run as their caller") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(AS_CALLER)
                            || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(AS_CALLER));
                }
            })
            .and()
            .areNotAnnotatedWith(OWN_ONLY)
            .and()
            .resideOutsideOfPackage(WITHOUT_ATHLETES)
            .should(new ArchCondition<>("tell Reads whom they show, themselves or through what they stand on") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean told = dependsOnReads(type)
                            || type.getDirectDependenciesFromSelf().stream()
                                    .map(Dependency::getTargetClass)
                                    .filter(other -> other.getPackageName().equals(type.getPackageName()))
                                    .anyMatch(HouseRules::dependsOnReads);
                    events.add(new SimpleConditionEvent(type, told, type.getName()));
                }
            })
            .allowEmptyShould(true);

    private static boolean dependsOnReads(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(other -> other.getTargetClass().getName().equals(READS));
    }

    @ArchTest
    static final ArchRule edgesAreNoUseCases =
            noClasses().that().haveNameMatching(EDGE).should().beAnnotatedWith(TRANSACTIONAL);

    @ArchTest
    static final ArchRule edgesOpenNoTransaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(EDGE)
            .should()
            .notBeAnnotatedWith(TRANSACTIONAL);

    @ArchTest
    static final ArchRule edgesKnowNeitherTablesNorTheirMapping = noClasses()
            .that()
            .haveNameMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.twinge.messaging.Database")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Row");

    @ArchTest
    static final ArchRule nothingCallsBackUpToAnEdge = noClasses()
            .that()
            .haveNameNotMatching(EDGE + "(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(EDGE);

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.twinge.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    private HouseRules() {}
}
