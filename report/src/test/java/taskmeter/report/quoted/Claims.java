package taskmeter.report.quoted;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.quantity.Digits;
import taskmeter.report.simulation.StockJmh;
import taskmeter.report.statistic.Interval;
import taskmeter.report.verdict.Judgement;

/** The claims that pages may make, each with its condition. */
final class Claims {

  private static final List<String> POOLS = List.of("PLATFORM", "FORK_JOIN");
  private static final String EAGER = "EagerStart.eager suspending=0";
  private static final String DEFERRED = "EagerStart.deferred suspending=0";
  private static final String CYCLIC = "BarrierRendezvous.cyclicBarrier parties=16";
  private static final String MONITOR = "BarrierRendezvous.monitor parties=16";
  private static final String JOIN = "TaskCreation.startAndJoin";
  private static final String SUBMIT = "TaskCreation.submitPerTask";
  private static final String FAN_OUT = "TaskCreation.fanOut tasks=100";

  private static final List<QuotedClaim> ALL = List.of(
      new QuotedClaim("eager saves most", "an eager start saves more than half of the cost on a fixed pool and on a"
          + " ForkJoinPool", run -> POOLS.stream()
              .flatMap(carrier -> run.comparisons(EAGER, DEFERRED, carrier).stream())
              .map(each -> interval(each).high() < 0.5).toList()),
      new QuotedClaim("eager saves less", "on virtual threads it saves a smaller share than on both of them",
          run -> run.comparisons(EAGER, DEFERRED, "VIRTUAL").stream()
              .map(each -> POOLS.stream()
                  .flatMap(carrier -> run.comparisons(EAGER, DEFERRED, carrier).stream())
                  .filter(other -> runtime(other).equals(runtime(each)))
                  .allMatch(other -> interval(other).high() < interval(each).low())).toList()),
      new QuotedClaim("monitor", "With 16 virtual threads, a monitor costs more than twenty times as much as a"
          + " CyclicBarrier",
          run -> run.comparisons(MONITOR, CYCLIC, "VIRTUAL").stream().map(each -> interval(each).low() > 20).toList()),
      new QuotedClaim("currentThread", "`Thread.currentThread()` costs at most one nanosecond more than an empty call,"
          + " on all three", run -> run.matrix().cells().stream()
              .filter(cell -> cell.key().qualifiedVariant().equals("CurrentTaskLookup.currentThread") && cell.ran())
              .map(cell -> run.matrix().net(cell).orElseThrow().interval().orElseThrow().high() < 1).toList()),
      new QuotedClaim("task creation", "to start a task and join it on JDK 25 costs of the order of 100 µs on a"
          + " platform thread, 1 µs on a virtual thread, and 0.1 µs on a ForkJoinPool", run ->
          runtimes(run, "25").stream()
              .flatMap(runtime -> Stream.of(between(50_000, 200_000).test(cost(run, runtime, JOIN, "PLATFORM")),
                  between(500, 2_000).test(cost(run, runtime, JOIN, "VIRTUAL")),
                  between(50, 200).test(cost(run, runtime, JOIN, "FORK_JOIN")))).toList()),
      new QuotedClaim("join on virtual threads",
          "start and join on virtual threads costs more than ten times as much on 27 as on 21",
          run -> across(run, JOIN, "VIRTUAL", List.of("27"), "21", ratio -> ratio > 10).toList()),
      new QuotedClaim("fan out", "a fan-out on ForkJoinPool costs twice as much from 25 on as on 17", run -> across(run,
          FAN_OUT, "FORK_JOIN", List.of("25", "26", "27", "28-ea"), "17", ratio -> digits(ratio, 1, "2")).toList()),
      new QuotedClaim("submitted on 27", "did not get slower from 26 to 27",
          run -> across(run, SUBMIT, "VIRTUAL", List.of("27"), "26", ratio -> ratio <= 1).toList()),
      new QuotedClaim("lookups cost", "calls of one to three nanoseconds",
          run -> tested(run, false, Facts::lookup, each -> each.cell().cost().orElseThrow().value())
              .map(cost -> Math.round(cost) >= 1 && Math.round(cost) <= 3).toList()),
      new QuotedClaim("equal pairs by stock JMH", "calls none of the equal pairs different",
          run -> tested(run, false, each -> true, each -> StockJmh.differ(each.comparison().orElseThrow()))
              .map(different -> !different).toList()));

  private Claims() {}

  static Optional<QuotedClaim> named(String name) {
    return ALL.stream().filter(claim -> claim.name().equals(name)).findFirst();
  }

  private static Interval interval(Comparison comparison) {
    return comparison.ratio().interval().orElseThrow();
  }

  private static String runtime(Comparison comparison) {
    return comparison.cell().key().runtime();
  }

  /** Returns the runtimes of a release, without injected work. */
  private static List<String> runtimes(CommittedRun run, String feature) {
    return run.matrix().runtimes().stream()
        .filter(runtime -> feature.equals(run.run().environment().properties(runtime).get("feature"))
            && run.run().environment().properties(runtime).getOrDefault("injected", "").isEmpty()).toList();
  }

  private static Predicate<Double> between(double low, double high) {
    return cost -> cost > low && cost < high;
  }

  private static boolean digits(double ratio, int digits, String expected) {
    return Digits.significant(ratio, digits).equals(expected);
  }

  /** Tests the ratio of the cost on each of these runtimes to the cost on another, if the run has both. */
  private static Stream<Boolean> across(CommittedRun run, String name, String carrier, List<String> over, String under,
      Predicate<Double> condition) {
    return over.stream().filter(each -> run.matrix().runtimes().containsAll(List.of(each, under)))
        .map(each -> condition.test(cost(run, each, name, carrier) / cost(run, under, name, carrier)));
  }

  private static double cost(CommittedRun run, String runtime, String name, String carrier) {
    return run.cell(runtime, name, carrier).orElseThrow().cost().orElseThrow().value();
  }

  private static <T> Stream<T> tested(CommittedRun run, boolean injected, Predicate<Judgement> which,
      Function<Judgement, T> value) {
    return run.calibrations().isEmpty() ? Stream.of() : Facts.tested(run, injected, which).stream().map(value);
  }
}
