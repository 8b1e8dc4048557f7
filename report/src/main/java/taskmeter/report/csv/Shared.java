package taskmeter.report.csv;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One object for equal numbers of a file. A fork has a dozen numbers besides its samples, and most of them are those of
 * a fork before it: as objects of their own they would need more memory than the samples.
 */
final class Shared {

  private static final int ROOM = 1 << 12;

  private final OptionalLong[] longs = new OptionalLong[ROOM];
  private final OptionalDouble[] doubles = new OptionalDouble[ROOM];

  Shared() {
    Arrays.fill(longs, OptionalLong.empty());
    Arrays.fill(doubles, OptionalDouble.empty());
  }

  /** Returns an equal object, the same one as lately if it was read lately. */
  OptionalLong of(OptionalLong value) {
    int place = place(value.orElse(0));
    longs[place] = longs[place].equals(value) ? longs[place] : value;
    return longs[place];
  }

  /** Returns an equal object, the same one as lately if it was read lately. */
  OptionalDouble of(OptionalDouble value) {
    int place = place(Double.doubleToLongBits(value.orElse(0)));
    doubles[place] = doubles[place].equals(value) ? doubles[place] : value;
    return doubles[place];
  }

  private static int place(long value) {
    return Math.floorMod(Long.hashCode(value * 0x9E3779B97F4A7C15L), ROOM);
  }
}
