package taskmeter.report.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** How often injected work of 10 % was found, by what the threads of a cell do. */
final class FoundByGroup {

  /** What the threads of a cell do. */
  private enum Group {
    /** A call of a nanosecond, in which the injection itself costs more than 10 %. */
    LOOKUP("lookups, in which the injection costs more", key -> key.scenario().equals("CurrentTaskLookup")),
    ONE_THREAD("one thread", key -> key.variant().equals("eager") && suspending(key, "0")),
    PARKING("threads park in the kernel", key -> key.carrier().equals("PLATFORM") && !busy(key)
        || key.variant().equals("monitor") || key.variant().equals("submitFromOutside")),
    SHARED_MEMORY("threads share memory", key -> true);

    private final String title;
    private final Predicate<CellKey> has;

    Group(String title, Predicate<CellKey> has) {
      this.title = title;
      this.has = has;
    }

    static Group of(Cell cell) {
      return Stream.of(values()).filter(group -> group.has.test(cell.key())).findFirst().orElseThrow();
    }

    private static boolean suspending(CellKey key, String share) {
      return share.equals(key.parameters().values().get("suspending"));
    }

    /** Threads that spin, or rarely park. */
    private static boolean busy(CellKey key) {
      return key.scenario().equals("EagerStart") || key.variant().equals("exchanger")
          || key.variant().equals("phaser") && "2".equals(key.parameters().values().get("parties"));
    }
  }

  private FoundByGroup() {}

  static DocumentTable table(Path identical) {
    return DocumentTable.of("by group", List.of("cells", "comparisons", "slower", "likely slower", "inconclusive"),
        Stream.of(Group.values()).map(group -> TableLine.row(group.title, () -> numbers(AaRun.trials(identical, true)
            .stream().flatMap(trial -> trial.tested().stream()).filter(each -> Group.of(each.cell()) == group)
            .toList()))).toList());
  }

  private static String numbers(List<Judgement> tested) {
    return tested.size() + " | " + count(tested, Kind.SLOWER) + " | " + count(tested, Kind.LIKELY_SLOWER) + " | "
        + count(tested, Kind.INCONCLUSIVE);
  }

  private static long count(List<Judgement> tested, Kind kind) {
    return tested.stream().filter(each -> each.is(kind)).count();
  }
}
