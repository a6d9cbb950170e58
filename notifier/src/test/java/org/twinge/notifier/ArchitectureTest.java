package org.twinge.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.twinge.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.twinge.notifier", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule edgesReachTablesThroughUseCasesOnly = noClasses()
            .that()
            .haveNameMatching(HouseRules.EDGE + "|.*(Sender|Client|Conversation)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(Alerts|Deliveries|Attempts|Contacts|Mailboxes|PersonalPreferences|PersonalWishes|Subscriptions|Webhooks|Digests|DigestedDeliveries|Loads)");
}
