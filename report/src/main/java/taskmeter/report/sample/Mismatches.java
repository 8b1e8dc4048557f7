package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds differences between runs that were not interleaved: of the machine, of what was measured and how, and of the
 * settings of the JVMs. A property that is known of some runs only counts as different.
 */
public final class Mismatches {

  private static final List<String> MACHINE = List.of("profile", "cpu.model", "cpu.processors", "cpu.quota",
      "cpu.governor", "cpu.turbo", "cpu.smt", "virtualisation", "memory_bytes", "kernel", "jmh");

  /** Runs that are older than these properties lack them, which is no difference. */
  private static final List<String> RECENT = List.of("memory.huge_pages", "memory.huge_pages_defrag",
      "memory.page_bytes", "env.JAVA_TOOL_OPTIONS", "env.JDK_JAVA_OPTIONS", "env._JAVA_OPTIONS");
  private static final String FINAL_FLAGS = "jvm.final_flags";

  private final List<Run> runs;
  private final List<Mismatch> all = new ArrayList<>();

  private Mismatches(List<Run> runs) {
    this.runs = runs;
  }

  static List<Mismatch> of(List<Run> runs) {
    Mismatches mismatches = new Mismatches(runs);
    MACHINE.forEach(property -> mismatches.check(property, run -> run.environment().value(property).orElse("")));
    RECENT.forEach(property ->
        mismatches.checkKnown(property, run -> run.environment().value(property).orElse("")));
    mismatches.checkCode();
    Arrays.stream(JvmSetup.values()).forEach(mismatches::checkJvm);
    mismatches.checkFlags();
    mismatches.checkTimed();
    return List.copyOf(mismatches.all);
  }

  private void check(String what, Function<Run, String> value) {
    check(what, runs.stream().map(run -> new Mismatch.Found(run.name(), value.apply(run))).toList());
  }

  /** Compares the runs that know the value. */
  private void checkKnown(String what, Function<Run, String> value) {
    check(what, runs.stream().map(run -> new Mismatch.Found(run.name(), value.apply(run)))
        .filter(found -> !found.value().isEmpty()).toList());
  }

  private void check(String what, List<Mismatch.Found> found) {
    if (found.stream().map(Mismatch.Found::value).distinct().count() > 1) {
      all.add(new Mismatch(what, found));
    }
  }

  /** Compares the measured classes if all runs record them, otherwise the commit; a changed tree equals no other. */
  private void checkCode() {
    if (runs.stream().allMatch(run -> run.environment().value("code").isPresent())) {
      check("code", run -> run.environment().value("code").orElseThrow());
      return;
    }
    check("commit", run -> run.environment().value("commit").orElse("")
        + run.environment().value("tree").filter(tree -> !tree.equals("clean"))
            .map(tree -> " (tree " + tree + " at " + run.environment().value("started").orElse("?") + ")").orElse(""));
  }

  /** Compares the settings of all runtimes of each run, except those with arguments of their own. */
  private void checkJvm(JvmSetup setup) {
    Function<Run, String> value = run -> run.runtimes().stream()
        .filter(runtime -> JvmSetup.own(run.environment().properties(runtime)).isEmpty())
        .flatMap(runtime -> setup.of(run.environment().properties(runtime)).stream())
        .sorted().distinct().collect(Collectors.joining("; "));
    if (setup.recent()) {
      checkKnown(setup.property(), value);
    } else {
      check(setup.property(), value);
    }
  }

  /**
   * Compares the flags that one build of a JVM ended up with, unless it has arguments of its own. Between builds they
   * differ, because their defaults do.
   */
  private void checkFlags() {
    Set<String> builds = new TreeSet<>();
    runs.forEach(run -> run.runtimes().forEach(runtime -> builds.add(build(run, runtime))));
    for (String build : builds) {
      List<Set<String>> all = runs.stream().map(run -> flags(run, build)).filter(flags -> !flags.isEmpty()).toList();
      Set<String> common = new TreeSet<>(all.isEmpty() ? Set.of() : all.getFirst());
      all.forEach(common::retainAll);
      check("flags of " + build, runs.stream().filter(run -> !flags(run, build).isEmpty())
          .map(run -> new Mismatch.Found(run.name(), flags(run, build).stream()
              .filter(flag -> !common.contains(flag)).collect(Collectors.collectingAndThen(Collectors.joining(" "),
                  differing -> differing.isEmpty() ? "none of those" : differing)))).toList());
    }
  }

  private static String build(Run run, String runtime) {
    Map<String, String> properties = run.environment().properties(runtime);
    return properties.getOrDefault("jvm.name", "") + " " + properties.getOrDefault("jvm.version", "");
  }

  private static Set<String> flags(Run run, String build) {
    return run.runtimes().stream().filter(runtime -> build(run, runtime).equals(build))
        .map(runtime -> run.environment().properties(runtime)).filter(properties -> JvmSetup.own(properties).isEmpty())
        .flatMap(properties -> Stream.of(properties.getOrDefault(FINAL_FLAGS, "").split(" ")))
        .filter(flag -> !flag.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Compares the seconds of warmup and measurement of each cell that several runs have. */
  private void checkTimed() {
    Set<String> cells = new TreeSet<>();
    runs.forEach(run -> run.forks().forEach(fork -> cells.add(cell(fork))));
    List<String> differing = cells.stream().filter(this::differs).toList();
    Optional<String> first = differing.stream().findFirst();
    first.ifPresent(cell -> check("timed_s of " + cell
        + (differing.size() == 1 ? "" : " and of " + (differing.size() - 1) + " more"), run -> timed(run, cell)));
  }

  private boolean differs(String cell) {
    return runs.stream().map(run -> timed(run, cell)).filter(timed -> !timed.isEmpty()).distinct().count() > 1;
  }

  private static String timed(Run run, String cell) {
    return run.forks().stream().filter(fork -> cell(fork).equals(cell) && fork.timed().isPresent())
        .map(fork -> fork.timed().getAsDouble() + " s").sorted().distinct().collect(Collectors.joining("; "));
  }

  private static String cell(Fork fork) {
    CellKey cell = fork.cell();
    return (cell.qualifiedVariant() + " " + cell.parameters()).strip() + " " + cell.carrier();
  }

  /**
   * A property that differs between runs.
   *
   * @param what the property's name
   * @param found the value of each run
   */
  public record Mismatch(String what, List<Found> found) {

    /** @param value empty if the run does not record it */
    public record Found(String run, String value) {}

    public Mismatch {
      found = List.copyOf(found);
    }

    /** {@code kernel: 6.1 in 2026…-standard, 6.2 in 2027…-standard}. */
    @Override
    public String toString() {
      return what + ": " + found.stream()
          .map(each -> (each.value().isEmpty() ? "not known" : each.value()) + " in " + each.run())
          .collect(Collectors.joining(", "));
    }
  }
}
