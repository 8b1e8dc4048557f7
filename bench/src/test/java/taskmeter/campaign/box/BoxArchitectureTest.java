package taskmeter.campaign.box;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoxArchitectureTest {
  @Test
  void theBoxKnowsNothingOfCampaigns() {
    classes().should().onlyDependOnClassesThat()
        .resideInAnyPackage("taskmeter.campaign.box", "java..", "org.apache.commons.text..")
        .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("taskmeter.campaign.box"));
  }
}
