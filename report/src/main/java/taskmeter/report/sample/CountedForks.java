package taskmeter.report.sample;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Which forks count: of a block and a cell the last attempt that was measured. A fork without a block stands for
 * itself.
 *
 * @param forks all but the replaced ones: also those that failed, and cells that are not available
 * @param replaced earlier attempts, whose place a later one has taken
 */
public record CountedForks(List<Fork> forks, List<Fork> replaced) {

  private static final Comparator<Fork> ORDER =
      Comparator.comparingLong((Fork fork) -> fork.turn().attempt().orElse(1)).thenComparing(Fork::slot);

  private record Seat(OptionalLong block, CellKey cell) {}

  public CountedForks {
    forks = List.copyOf(forks);
    replaced = List.copyOf(replaced);
  }

  public static CountedForks of(List<Fork> forks) {
    Map<Seat, Fork> last = new HashMap<>();
    forks.stream().filter(CountedForks::seated).forEach(fork -> last.merge(seat(fork), fork,
        (one, other) -> ORDER.compare(one, other) < 0 ? other : one));
    Map<Boolean, List<Fork>> parts = forks.stream().collect(Collectors.partitioningBy(
        fork -> seated(fork) && !last.get(seat(fork)).equals(fork)));
    return new CountedForks(parts.get(false), parts.get(true));
  }

  private static boolean seated(Fork fork) {
    return fork.state().counts() && fork.turn().block().isPresent();
  }

  private static Seat seat(Fork fork) {
    return new Seat(fork.turn().block(), fork.cell());
  }
}
