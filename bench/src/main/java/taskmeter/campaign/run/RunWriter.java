package taskmeter.campaign.run;

import java.time.Instant;
import java.util.List;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.machine.Ruler;
import taskmeter.campaign.message.NotWrittenException;

/** Where the results of one run go. Each method may throw {@link NotWrittenException}. */
public interface RunWriter {

  /** The run's name, which every row begins with. */
  String run();

  /** Writes a property of the box or the campaign; of one that stands twice, the last holds. */
  default void environment(String property, String value) {
    environment("", property, value);
  }

  /** Writes a property of a runtime, or with an empty runtime of the box or the campaign. */
  void environment(String runtime, String property, String value);

  /** Writes what the ruler said after the slot of this number. */
  void ruler(int slot, Instant time, List<Ruler.Reading> readings);

  /** Writes a slot: its samples first, then the row that seals them. */
  void slot(ForkRow row, List<Sample> samples);
}
