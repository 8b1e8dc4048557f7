package taskmeter.campaign.run;

import java.time.Instant;
import java.util.List;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.ruler.Ruler;

/** Writes the results of one run. Each method may throw {@link NotWrittenException}. */
public interface RunWriter {

  /** The run's name, the first field of every row. */
  String run();

  /** Writes a property of the machine or the campaign; the last value of a property counts. */
  default void environment(String property, String value) {
    environment("", property, value);
  }

  /** Writes a property of a runtime, or, with an empty runtime, of the machine or the campaign. */
  void environment(String runtime, String property, String value);

  /** Writes the readings of the ruler after the slot of this number. */
  void ruler(int slot, Instant time, List<Ruler.Reading> readings);

  /** Writes a slot: its samples first, then the row that seals them. */
  void slot(ForkRow row, List<Sample> samples);
}
