package taskmeter.report.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ChartArchitectureTest {

  private static final JavaClasses CHART = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("taskmeter.report.chart");

  @Test
  void chartsKnowNothingOfTheRestOfTheReport() {
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(
        "taskmeter.report.chart", "org.jfree..", "org.apache.batik..", "org.w3c.dom..", "java..")
        .check(CHART);
  }

  @Test
  void whatIsPublicShowsNoDrawingLibrary() {
    classes().that().arePublic().and().areNotMemberClasses()
        .and().doNotHaveSimpleName("SvgFile").and().doNotHaveSimpleName("package-info")
        .should().onlyDependOnClassesThat().resideInAnyPackage("taskmeter.report.chart", "java..")
        .check(CHART);
  }
}
