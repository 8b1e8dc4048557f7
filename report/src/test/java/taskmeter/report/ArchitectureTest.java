package taskmeter.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("taskmeter.report");

  @Test
  void arrowsPointOneWay() {
    layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("main").definedBy("taskmeter.report")
        .layer("page").definedBy("..report.page")
        .layer("chart").definedBy("..report.chart")
        .layer("doubt").definedBy("..report.doubt")
        .layer("verdict").definedBy("..report.verdict")
        .layer("explain").definedBy("..report.explain")
        .layer("export").definedBy("..report.export")
        .layer("matrix").definedBy("..report.matrix")
        .layer("box").definedBy("..report.box")
        .layer("statistic").definedBy("..report.statistic")
        .layer("sample").definedBy("..report.sample")
        .layer("quantity").definedBy("..report.quantity")
        .whereLayer("main").mayNotBeAccessedByAnyLayer()
        .whereLayer("page").mayOnlyBeAccessedByLayers("main")
        .whereLayer("chart").mayOnlyBeAccessedByLayers("main", "page")
        .whereLayer("explain").mayOnlyBeAccessedByLayers("main")
        .whereLayer("export").mayOnlyBeAccessedByLayers("main")
        .whereLayer("verdict").mayOnlyBeAccessedByLayers("main", "page", "explain", "export")
        .whereLayer("doubt").mayOnlyBeAccessedByLayers("page", "verdict", "explain", "export")
        .whereLayer("matrix").mayOnlyBeAccessedByLayers("main", "page", "doubt", "verdict", "explain", "export")
        .whereLayer("box").mayOnlyBeAccessedByLayers("page", "doubt", "matrix")
        .whereLayer("statistic")
        .mayOnlyBeAccessedByLayers("main", "page", "doubt", "matrix", "box", "verdict", "explain", "export")
        .whereLayer("sample")
        .mayOnlyBeAccessedByLayers("main", "page", "doubt", "matrix", "box", "verdict", "explain", "export")
        .check(CLASSES);
  }

  @Test
  void onlyChartsDraw() {
    noClasses().that().resideOutsideOfPackage("..report.chart")
        .should().dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..")
        .check(CLASSES);
  }

  @Test
  void onlyTheReaderKnowsCsv() {
    noClasses().that().resideOutsideOfPackage("..report.sample")
        .should().dependOnClassesThat().resideInAPackage("org.apache.commons.csv..")
        .check(CLASSES);
  }

  @Test
  void onlyTheExportKnowsJson() {
    noClasses().that().resideOutsideOfPackage("..report.export")
        .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void aReportHasNoClockAndNoChance() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class, Date.class)
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().callMethod(Math.class, "random")
        .orShould().callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }
}
