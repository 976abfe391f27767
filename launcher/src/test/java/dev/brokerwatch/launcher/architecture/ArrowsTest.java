package dev.brokerwatch.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.brokerwatch.config.record.offer.RedactedText;

/// The arrows of ARCHITECTURE.md: who may know whom, and which library is whose.
@AnalyzeClasses(packages = "dev.brokerwatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String ROOT = "dev.brokerwatch.";

    @ArchTest
    static final ArchRule noPackageLiesInACycle =
            slices().matching("dev.brokerwatch.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule configKnowsNoneOfTheParts =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "config..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "crawler..",
                            ROOT + "indexer..",
                            ROOT + "alerting..",
                            ROOT + "launcher..");

    @ArchTest
    static void thePartsMeetOnlyInKafka(JavaClasses code) {
        String[] parts = {"crawler", "indexer", "alerting"};
        for (String part : parts) {
            for (String other : parts) {
                if (!part.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + part + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(ROOT + other + "..", ROOT + "launcher..")
                            .allowEmptyShould(true)
                            .check(code);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule aPackageNeverImportsOneThatItLiesIn =
            classes()
                    .that()
                    .resideOutsideOfPackage("..jmh_generated..")
                    .should(onlyLookDownOrSideways())
                    .because("the root of a module is its top");

    @ArchTest
    static final ArchRule okHttpIsTheFetchersAndTheSinks =
            confined(
                    "okhttp3..",
                    "crawler.fetch..",
                    "crawler.session..",
                    "alerting.delivery..",
                    "launcher..");

    @ArchTest
    static final ArchRule jsoupIsTheParsersAndTheLogins =
            confined("org.jsoup..", "indexer.parse..", "crawler.session..", "launcher.bench..");

    @ArchTest
    static final ArchRule luceneIsTheIndexs =
            confined(
                    "org.apache.lucene..",
                    "indexer.index..",
                    "indexer.search..",
                    "indexer.dedup..");

    @ArchTest
    static final ArchRule streamsAreTheFrontiersAndAlertings =
            confined(
                    "org.apache.kafka.streams..",
                    "crawler.frontier..",
                    "alerting..",
                    "config.service..");

    @ArchTest
    static final ArchRule theBrokerIsTheLaunchers = confined("kafka.server..", "launcher.broker..");

    @ArchTest
    static final ArchRule onlyTheRedactorMakesRedactedText =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            ROOT + "indexer.redact..", ROOT + "config.record.offer..")
                    .should()
                    .callConstructor(RedactedText.class, String.class)
                    .because("text that was not redacted must not pass for redacted text");

    private static ArchRule confined(String library, String... rooms) {
        String[] packages = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            packages[i] = ROOT + rooms[i];
        }
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> onlyLookDownOrSideways() {
        return new ArchCondition<>("not import a package that they lie in") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    if (target.startsWith(ROOT) && type.getPackageName().startsWith(target + ".")) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
