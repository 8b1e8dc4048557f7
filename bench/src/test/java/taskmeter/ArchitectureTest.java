package taskmeter;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Checks which packages each package uses. The campaign knows scenarios and carriers by name only. */
class ArchitectureTest {

  private static final String ROOT = "taskmeter.";

  /** A package, an arrow, and the packages that it may use. Other libraries are in {@link #LIBRARIES}. */
  private static final Map<String, String> ARROWS = table("""
      launch ->
      protocol ->
      carrier ->
      carrier.scope -> carrier
      scenario.declaration -> carrier
      scenario.proof -> scenario.declaration carrier protocol
      scenario.task -> scenario.proof carrier
      scenario.live -> scenario.proof carrier
      scenario.tree -> scenario.proof carrier carrier.scope
      scenario -> scenario.declaration scenario.live scenario.proof scenario.task scenario.tree scenario.jmh_generated \
      carrier carrier.scope protocol
      profiler -> protocol
      campaign.message ->
      campaign.machine -> campaign.message
      campaign.ruler ->
      campaign.doctor -> campaign.machine campaign.message
      campaign.jdk -> campaign.message
      campaign.inject -> campaign.message
      campaign.csv -> campaign.message
      campaign.program -> campaign.machine
      campaign.process -> campaign.cell campaign.message protocol
      campaign.cell -> campaign.csv campaign.message protocol
      campaign.diagnose -> campaign.cell profiler
      campaign.option -> campaign.cell campaign.inject campaign.message campaign.program
      campaign.python -> campaign.message campaign.program protocol
      campaign.runtime -> campaign.cell campaign.inject campaign.jdk campaign.message campaign.option campaign.python \
      protocol
      campaign.turn -> campaign.machine protocol
      campaign.fork -> campaign.cell campaign.diagnose campaign.inject campaign.jdk campaign.machine \
      campaign.message campaign.process campaign.program campaign.python campaign.runtime campaign.turn profiler \
      protocol
      campaign.run -> campaign.cell campaign.csv campaign.fork campaign.machine campaign.message campaign.process \
      campaign.ruler campaign.turn protocol
      campaign.profile -> campaign.cell campaign.fork campaign.message
      campaign.progress -> campaign.cell campaign.machine campaign.message
      campaign.schedule -> campaign.cell campaign.fork campaign.message campaign.run
      campaign -> campaign.cell campaign.csv campaign.diagnose campaign.doctor campaign.fork campaign.inject \
      campaign.jdk \
      campaign.machine campaign.message campaign.option campaign.process campaign.profile \
      campaign.program campaign.progress campaign.python campaign.ruler campaign.run campaign.runtime \
      campaign.schedule campaign.turn protocol
      """);

  /** Packages on the measured JVM may use the JDK only, and scenarios JMH too. */
  private static final Map<String, String> LIBRARIES = table("""
      protocol -> javax.management..
      carrier ->
      carrier.scope ->
      scenario.declaration -> org.openjdk.jmh..
      scenario.proof -> org.openjdk.jmh..
      scenario.live -> javax.management..
      scenario.task ->
      scenario.tree ->
      scenario -> org.openjdk.jmh..
      profiler -> org.openjdk.jmh.. com.sun.management.. jdk.jfr..
      campaign.machine -> org.apache.commons.text..
      """);

  private static final JavaClasses BENCH = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("taskmeter");

  private static Map<String, String> table(String lines) {
    return lines.lines().map(line -> line.split(" ->", -1))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip(), (one, other) -> other, TreeMap::new));
  }

  @Test
  void everyPackageIsListed() {
    var packages = BENCH.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT))
        .filter(name -> !name.endsWith("jmh_generated")).map(name -> name.substring(ROOT.length()))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(packages, ARROWS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyTheListedPackages() {
    return ARROWS.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () ->
        noClasses().that().resideInAPackage(ROOT + name).should().dependOnClassesThat(
            resideInAPackage("taskmeter..").and(not(resideInAnyPackage(allowed(name, ARROWS, ROOT))))).check(BENCH)));
  }

  @TestFactory
  Stream<DynamicTest> measuredCodeUsesOnlyTheListedLibraries() {
    return LIBRARIES.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () ->
        noClasses().that().resideInAPackage(ROOT + name).should().dependOnClassesThat(
            not(resideInAnyPackage("taskmeter..", "java..")).and(not(resideInAnyPackage(allowed(name, LIBRARIES, "")))))
            .check(BENCH)));
  }

  private static String[] allowed(String name, Map<String, String> table, String prefix) {
    return Stream.concat(Stream.of(name), Arrays.stream(table.get(name).split(" ")).filter(word -> !word.isEmpty()))
        .map(prefix::concat).toArray(String[]::new);
  }

  @Test
  void publicTypesAreUsedInAnotherPackage() {
    JavaClasses all = new ClassFileImporter().importPackages("taskmeter");
    assertEquals(List.of(), BENCH.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().endsWith("jmh_generated"))
        .filter(type -> !type.tryGetMethod("main", String[].class).isPresent())
        .filter(type -> all.stream().filter(each -> (each.getName() + "$").startsWith(type.getName() + "$"))
            .flatMap(each -> each.getDirectDependenciesToSelf().stream())
            .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
        .map(JavaClass::getName).sorted().toList());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("taskmeter.(**)").should().beFreeOfCycles()
        .ignoreDependency(resideInAPackage("..jmh_generated"), alwaysTrue()).check(BENCH);
  }

  @Test
  void onlyScenariosHaveBenchmarks() {
    methods().that().areAnnotatedWith(Benchmark.class)
        .should().beDeclaredInClassesThat().resideInAPackage("taskmeter.scenario").check(BENCH);
  }
}
