package taskmeter.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("taskmeter.report");

  private static final String ROOT = "taskmeter.report";

  /** Each package and the packages that it may use. */
  private static final Map<String, String> ARROWS = """
      quantity ->
      statistic ->
      launch ->
      text ->
      csv -> text
      plot ->
      chart.theme ->
      chart.axis -> chart.theme plot
      chart.layer -> chart.theme plot
      chart -> chart.axis chart.layer chart.theme plot
      sample -> csv quantity
      read -> csv quantity sample
      machine -> sample statistic
      matrix -> machine sample statistic
      metric -> machine matrix quantity sample
      doubt -> machine matrix quantity sample statistic
      verdict -> doubt matrix quantity sample statistic
      claim -> matrix sample statistic
      explain -> csv doubt matrix quantity sample statistic verdict
      export -> doubt matrix metric quantity sample statistic verdict
      gate -> csv explain matrix page.text quantity statistic text verdict
      option -> csv quantity verdict
      page.text -> doubt matrix metric plot quantity sample statistic verdict
      page.metric -> matrix metric page.text plot quantity sample verdict
      page.verdict -> doubt matrix page.metric page.text plot quantity sample statistic verdict
      page.runtime -> doubt matrix page.text plot quantity sample statistic
      page.claim -> claim doubt matrix page.text plot quantity sample statistic
      page.summary -> doubt machine matrix page.text page.verdict plot quantity sample statistic verdict
      page.across -> doubt matrix page.runtime page.text page.verdict plot quantity sample statistic verdict
      page.machine -> doubt machine matrix page.text plot quantity sample statistic verdict
      page -> matrix metric page.across page.claim page.machine page.metric page.runtime page.summary \
          page.text page.verdict quantity sample verdict
      html.item -> doubt explain matrix page.text sample verdict
      html -> chart chart.axis doubt explain html.item matrix page.summary page.text quantity \
          sample statistic verdict
      main -> chart csv explain export gate html matrix metric option page page.claim page.summary page.text plot \
          quantity read sample statistic text verdict
      """.lines().map(line -> line.split(" ->", -1)).collect(Collectors.toMap(
          parts -> parts[0], parts -> parts[1].strip(), (one, other) -> other, TreeMap::new));

  @Test
  void everyPackageIsListed() {
    var packages = CLASSES.stream().map(ArchitectureTest::name).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(packages, ARROWS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyItsListedPackages() {
    return ARROWS.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () ->
        noClasses().that().resideInAPackage(full(name)).should().dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed(name))))).check(CLASSES)));
  }

  private static String[] allowed(String name) {
    return Stream.concat(Stream.of(name), Arrays.stream(ARROWS.get(name).split(" ")).filter(word -> !word.isEmpty()))
        .map(ArchitectureTest::full).toArray(String[]::new);
  }

  private static String full(String name) {
    return name.equals("main") ? ROOT : ROOT + "." + name;
  }

  private static String name(JavaClass type) {
    return type.getPackageName().equals(ROOT) ? "main" : type.getPackageName().substring(ROOT.length() + 1);
  }

  /** Uses by tests do not count, but uses by the programs of the simulations do. */
  @Test
  void everyPublicTypeIsUsedInAnotherPackage() {
    JavaClasses programs = new ClassFileImporter().importPackages(ROOT).that(DescribedPredicate.describe("programs",
        type -> CLASSES.contain(type.getName()) || type.getPackageName().equals(ROOT + ".simulation")));
    assertEquals(List.of(), CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.tryGetMethod("main", String[].class).isPresent())
        .filter(type -> programs.stream().filter(each -> (each.getName() + "$").startsWith(type.getName() + "$"))
            .flatMap(each -> each.getDirectDependenciesToSelf().stream())
            .filter(use -> programs.contain(use.getOriginClass().getName()))
            .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
        .map(JavaClass::getName).sorted().toList());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("taskmeter.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void plotsUseOnlyTheJdk() {
    classes().that().resideInAPackage("..report.plot")
        .should().onlyDependOnClassesThat().resideInAnyPackage("taskmeter.report.plot", "java..").check(CLASSES);
  }

  @Test
  void onlyChartsDraw() {
    noClasses().that().resideOutsideOfPackage("..report.chart..")
        .should().dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCsvPackageUsesCommonsCsv() {
    noClasses().that().resideOutsideOfPackage("..report.csv")
        .should().dependOnClassesThat().resideInAPackage("org.apache.commons.csv..")
        .check(CLASSES);
  }

  @Test
  void onlyTheExportUsesJackson() {
    noClasses().that().resideOutsideOfPackage("..report.export")
        .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void aReportUsesNoClockAndNoRandomNumbers() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class, Date.class)
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().callMethod(Math.class, "random")
        .orShould().callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }
}
