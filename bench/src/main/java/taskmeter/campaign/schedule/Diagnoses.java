package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.cell.Slot.Block;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.message.Durations;

/**
 * The diagnostic forks of a campaign. They come after the timed forks, in rounds and blocks as those, so that the drift
 * of the machine affects all runtimes equally. A disturbed fork is not repeated, because noise changes counts far less
 * than times. Cells on CPython have no diagnostic forks: the profilers are those of a JVM.
 */
final class Diagnoses {

  private final Map<Diagnosis, Rounds> rounds = new LinkedHashMap<>();
  private final Deque<Slot> block = new ArrayDeque<>();
  private final Failures failures = new Failures();
  private boolean begun;

  /**
   * Creates the forks of a plan.
   *
   * @param cells the available cells
   * @param plan the plan, with its seed and diagnoses
   * @param blocks counts the blocks of the whole campaign
   */
  Diagnoses(Collection<Cell> cells, CampaignPlan plan, AtomicInteger blocks) {
    List<Cell> onJdks = cells.stream().filter(cell -> cell.kind() == RuntimeKind.JDK).toList();
    for (Diagnosis diagnosis : plan.diagnoses()) {
      rounds.put(diagnosis, new Rounds(onJdks.stream().map(diagnosis::shortened).toList(), plan.seed(),
          OptionalInt.of(diagnosis.forks(plan.profile())), Optional.empty(), blocks,
          Interleave.FORKS));
    }
  }

  /** The next slot, without its number; empty if all forks have run. */
  Optional<Slot> next() {
    if (block.isEmpty()) {
      rounds.entrySet().stream().filter(each -> each.getValue().peek().isPresent()).findFirst().ifPresent(each -> {
        Block next = each.getValue().take();
        for (int i = 0; i < next.cells().size(); i++) {
          block.add(Slot.due(next, i + 1).diagnosing(each.getKey()));
        }
      });
    }
    begun |= !block.isEmpty();
    return Optional.ofNullable(block.poll());
  }

  /** Records the outcome of a slot. */
  void ended(Slot slot, Diagnosis diagnosis, ForkOutcome outcome) {
    if (outcome instanceof ForkOutcome.Diagnosed) {
      failures.none(slot.cell());
    } else if (failures.another(slot.cell())) {
      rounds.get(diagnosis).drop(slot.cell());
    }
  }

  /** Drops a cell that its timed forks have found not to work. */
  void drop(Cell timed) {
    if (timed.kind() == RuntimeKind.JDK) {
      rounds.forEach((diagnosis, own) -> own.drop(diagnosis.shortened(timed)));
    }
  }

  /** Whether some of the forks have run, but not all. */
  boolean unfinished() {
    return begun && !rest().isEmpty();
  }

  /** The position within the round, in blocks. */
  String place() {
    return rounds.values().stream().filter(each -> !each.rest().orElseThrow().isEmpty()).findFirst()
        .map(Rounds::place).orElse("the last");
  }

  /** The remaining forks, one cell each. */
  List<Cell> rest() {
    List<Cell> rest = new ArrayList<>(block.stream().map(Slot::cell).toList());
    rounds.values().forEach(each -> rest.addAll(each.rest().orElseThrow()));
    return rest;
  }

  /** All diagnostic forks of a plan: their number and their expected time. */
  static String text(CampaignPlan plan, ExpectedTime expected) {
    List<Cell> all = new Diagnoses(plan.available(), plan, new AtomicInteger()).rest();
    Duration time = all.stream().map(expected::of).reduce(Duration.ZERO, Duration::plus);
    return all.size() + " forks, about " + Durations.text(time) + " more";
  }
}
