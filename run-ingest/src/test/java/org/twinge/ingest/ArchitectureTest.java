package org.twinge.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.twinge.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.twinge.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

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
}
