package taskmeter.report.sample;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forks that count: in each block the last measured attempt of a cell. A fork without a block always counts.
 *
 * @param forks all but the replaced ones, including failed forks and cells that are not available
 * @param replaced earlier attempts that a later one replaced
 */
public record CountedForks(List<Fork> forks, List<Fork> replaced) {

  private static final Comparator<Fork> ORDER =
      Comparator.comparingLong((Fork fork) -> fork.schedulePosition().attempt().orElse(1)).thenComparing(Fork::slot);

  private record Place(OptionalLong block, CellKey cell) {}

  public CountedForks {
    forks = List.copyOf(forks);
    replaced = List.copyOf(replaced);
  }

  /** Separates the forks of a run, in any order. */
  public static CountedForks of(List<Fork> forks) {
    Map<Place, Fork> last = new HashMap<>();
    forks.stream().filter(CountedForks::replaceable).forEach(fork -> last.merge(place(fork), fork,
        (one, other) -> ORDER.compare(one, other) < 0 ? other : one));
    Set<Fork> lasts = new HashSet<>(last.values());
    Map<Boolean, List<Fork>> parts = forks.stream().collect(Collectors.partitioningBy(
        fork -> replaceable(fork) && !lasts.contains(fork)));
    return new CountedForks(parts.get(false), parts.get(true));
  }

  private static boolean replaceable(Fork fork) {
    return fork.state().counts() && fork.schedulePosition().block().isPresent();
  }

  private static Place place(Fork fork) {
    return new Place(fork.schedulePosition().block(), fork.cell());
  }
}
