package taskmeter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** The arrows: campaign to scenario to carrier to {@code java.*}; what goes between the JVMs is protocol. */
class ArchitectureTest {

  private static final JavaClasses BENCH = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("taskmeter");

  @Test
  void carriersKnowNothingButTheJdk() {
    classes().that().resideInAPackage("taskmeter.carrier")
        .should().onlyDependOnClassesThat().resideInAnyPackage("taskmeter.carrier", "java..").check(BENCH);
  }

  @Test
  void theProtocolKnowsNothingButTheJdk() {
    classes().that().resideInAPackage("taskmeter.protocol")
        .should().onlyDependOnClassesThat().resideInAnyPackage("taskmeter.protocol", "java..").check(BENCH);
  }

  @Test
  void scenariosKnowCarriersTheProtocolAndJmhAlone() {
    classes().that().resideInAPackage("taskmeter.scenario")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("taskmeter.scenario", "taskmeter.scenario.jmh_generated", "taskmeter.carrier",
            "taskmeter.protocol", "org.openjdk.jmh..", "java..").check(BENCH);
  }

  @Test
  void theCampaignKnowsNoScenarioAndNoCarrierByType() {
    noClasses().that().resideInAPackage("taskmeter.campaign..")
        .should().dependOnClassesThat().resideInAnyPackage("taskmeter.scenario..", "taskmeter.carrier..").check(BENCH);
  }

  @Test
  void whatLooksAtTheBoxAndForJdksKnowsNothingOfTheRest() {
    for (String part : List.of("taskmeter.campaign.box", "taskmeter.campaign.jdk", "taskmeter.campaign.inject")) {
      noClasses().that().resideInAPackage(part)
          .should().dependOnClassesThat(resideInAPackage("taskmeter..").and(not(resideInAPackage(part)))).check(BENCH);
    }
  }

  @Test
  void onlyScenariosHaveBenchmarks() {
    methods().that().areAnnotatedWith(Benchmark.class)
        .should().beDeclaredInClassesThat().resideInAPackage("taskmeter.scenario").check(BENCH);
  }
}
