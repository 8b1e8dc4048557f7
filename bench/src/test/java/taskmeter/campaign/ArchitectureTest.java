package taskmeter.campaign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The campaign learns the matrix from the probe's words: it depends on no class of a scenario or a carrier. */
class ArchitectureTest {
  @Test
  void theCampaignKnowsNoScenarioAndNoCarrier() {
    JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("taskmeter");
    noClasses().that().resideInAPackage("taskmeter.campaign..")
        .should().dependOnClassesThat().resideInAnyPackage("taskmeter.scenario..", "taskmeter.carrier..").check(all);
    noClasses().that().resideInAnyPackage("taskmeter.scenario..", "taskmeter.carrier..")
        .should().dependOnClassesThat().resideInAPackage("taskmeter.campaign..").check(all);
  }
}
