package taskmeter.report.quoted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.quantity.Digits;
import taskmeter.report.verdict.StockJmh;

/**
 * A sentence whose numbers are words or bounds: what a page says, and what must be true for it.
 *
 * @param name in the comment above the paragraph
 * @param words as they stand in the paragraph
 * @param holds whether they are true of a run; also of one that has none of the cells
 */
record Claim(String name, String words, Predicate<CommittedRun> holds) {

  private static final List<String> CARRIERS = List.of("PLATFORM", "VIRTUAL", "FORK_JOIN");
  private static final String EAGER = "EagerStart.eager suspending=0";
  private static final String DEFERRED = "EagerStart.deferred suspending=0";
  private static final String CYCLIC = "BarrierRendezvous.cyclicBarrier parties=16";
  private static final String MONITOR = "BarrierRendezvous.monitor parties=16";
  private static final String JOIN = "TaskCreation.startAndJoin";

  private static final List<Claim> ALL = List.of(
      new Claim("eager saves most", "of tasks that do not suspend, an eager start saves most of the price on a pool and"
          + " on a ForkJoinPool", run -> Stream.of("PLATFORM", "FORK_JOIN")
              .flatMap(carrier -> run.comparisons(EAGER, DEFERRED, carrier).stream())
              .allMatch(each -> each.ratio().interval().orElseThrow().high() < 0.5)),
      new Claim("eager saves less", "on virtual threads it saves a smaller part, in one run nothing that could be told",
          run -> run.comparisons(EAGER, DEFERRED, "VIRTUAL").stream().allMatch(each -> each.ratio().value() < 1
              && Stream.of("PLATFORM", "FORK_JOIN").flatMap(carrier -> run.comparisons(EAGER, DEFERRED, carrier)
                  .stream().filter(other -> sameRuntime(other, each)))
                  .allMatch(other -> other.ratio().value() < each.ratio().value()))
              && CommittedRun.all().stream().filter(Claim::nothingSaved).count() == 1),
      new Claim("monitor pays", "at a monitor, 16 of them pay more than twenty times that", run ->
          run.matrix().runtimes().stream().allMatch(runtime -> ratio(run, runtime, MONITOR, CYCLIC) > 20)),
      new Claim("currentThread", "`Thread.currentThread()` costs at most one nanosecond more than an empty call, on any"
          + " of the three", run -> run.matrix().cells().stream()
              .filter(cell -> cell.key().qualifiedVariant().equals("CurrentTaskLookup.currentThread") && cell.ran())
              .allMatch(cell -> CARRIERS.contains(cell.key().carrier())
                  && run.matrix().net(cell).orElseThrow().interval().orElseThrow().high() < 1)),
      new Claim("task creation", "a platform thread that is started and joined costs over a hundred microseconds, a"
          + " virtual thread about one, a fork-join task some tens of nanoseconds to a hundred",
          run -> low(run, JOIN, "PLATFORM") > 100_000 && digit(run, JOIN, "VIRTUAL", 1_000).equals("1")
              && low(run, JOIN, "FORK_JOIN") > 20 && high(run, JOIN, "FORK_JOIN") < 130),
      new Claim("join on virtual threads", "on virtual threads start and join costs two and a half times as much on 25"
          + " as on 21, and fifteen times as much on 27", run ->
              Digits.significant(across(run, JOIN, "VIRTUAL", "25", "21"), 2).equals("2.5")
                  && Digits.significant(across(run, JOIN, "VIRTUAL", "27", "21"), 2).equals("15")),
      new Claim("fan out", "a fan-out on ForkJoinPool costs twice as much from 25 on as on 17", run ->
          Stream.of("25", "26", "27", "28-ea").allMatch(runtime -> Digits.significant(
              across(run, "TaskCreation.fanOut tasks=100", "FORK_JOIN", runtime, "17"), 1).equals("2"))),
      new Claim("platform threads alike", "on platform threads most differences are below ten percent", run -> {
        List<Double> ratios = run.across().comparisons().stream()
            .filter(each -> each.cell().key().scenario().equals("TaskCreation") && !each.cell().baseline()
                && each.cell().key().carrier().equals("PLATFORM"))
            .map(each -> Math.abs(each.ratio().value() - 1)).toList();
        return 2 * ratios.stream().filter(each -> each < 0.1).count() > ratios.size();
      }),
      new Claim("submitted on 27", "did not get slower from 26 to 27", run ->
          across(run, "TaskCreation.submitPerTask", "VIRTUAL", "27", "26") <= 1),
      new Claim("lookups cost", "calls of one to three nanoseconds", run -> Facts.tested(run, false, Facts::lookup)
          .stream().map(each -> each.cell().cost().orElseThrow().value())
          .allMatch(cost -> Math.round(cost) >= 1 && Math.round(cost) <= 3)),
      new Claim("equal pairs by stock JMH", "calls none of the equal pairs different", run ->
          Facts.tested(run, false, each -> true).stream()
              .noneMatch(each -> StockJmh.differ(each.comparison().orElseThrow()))));

  private static final Map<List<String>, Boolean> ASKED = new ConcurrentHashMap<>();

  /** Whether it is true of a run; asked once. */
  boolean holdsIn(CommittedRun run) {
    return ASKED.computeIfAbsent(List.of(name, run.run().name()), key -> holds.test(run));
  }

  static Optional<Claim> named(String name) {
    return ALL.stream().filter(claim -> claim.name.equals(name)).findFirst();
  }

  private static boolean sameRuntime(Comparison one, Comparison other) {
    return one.cell().key().runtime().equals(other.cell().key().runtime());
  }

  private static boolean nothingSaved(CommittedRun run) {
    return run.comparisons(EAGER, DEFERRED, "VIRTUAL").stream()
        .anyMatch(each -> each.ratio().interval().orElseThrow().high() >= 1);
  }

  private static double ratio(CommittedRun run, String runtime, String over, String under) {
    return run.comparisons(over, under, "VIRTUAL").stream()
        .filter(each -> each.cell().key().runtime().equals(runtime)).findFirst()
        .map(each -> each.ratio().value()).orElse(Double.POSITIVE_INFINITY);
  }

  private static double across(CommittedRun run, String name, String carrier, String over, String under) {
    return cost(run, over, name, carrier) / cost(run, under, name, carrier);
  }

  private static double cost(CommittedRun run, String runtime, String name, String carrier) {
    return run.cell(runtime, name, carrier).flatMap(Cell::cost).orElseThrow().value();
  }

  private static String digit(CommittedRun run, String name, String carrier, double unit) {
    return Long.toString(Math.round(cost(run, run.matrix().runtimes().get(0), name, carrier) / unit));
  }

  private static double low(CommittedRun run, String name, String carrier) {
    return run.cell(run.matrix().runtimes().get(0), name, carrier).flatMap(Cell::cost).orElseThrow().interval()
        .orElseThrow().low();
  }

  private static double high(CommittedRun run, String name, String carrier) {
    return run.cell(run.matrix().runtimes().get(0), name, carrier).flatMap(Cell::cost).orElseThrow().interval()
        .orElseThrow().high();
  }
}
