package taskmeter.campaign;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What a fork found out about the carrier that it ran on. The fork writes it as a properties file, because
 * JMH hands nothing but scores from the fork to its parent.
 *
 * @param outcome what the fork says of itself; empty where it left no word
 * @param reason why it is not {@code PROVED}
 * @param creatorSeen the kind of thread that the measured body ran on
 * @param taskSeen the kind of thread that the tasks ran on
 * @param workersSeen distinct threads that ran tasks
 * @param poolSize threads in the carrier's pool at the end of the trial
 * @param involuntarySwitches of the fork's threads, from the trial's begin to its end
 */
record Evidence(Optional<Outcome> outcome, Optional<String> reason, Optional<String> creatorSeen,
    Optional<String> taskSeen, OptionalInt workersSeen, OptionalInt poolSize, OptionalInt involuntarySwitches) {

  static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /** What a fork says of itself. */
  enum Outcome {
    PROVED("proved"), NOT_AVAILABLE("not available"), FAILED("failed");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    static Optional<Outcome> of(String text) {
      for (Outcome each : values()) {
        if (each.text.equals(text)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  /** Reads the file that a fork left; {@link #NONE} where it left none, or half of one. */
  static Evidence read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException absent) {
      return NONE;
    }
    return new Evidence(text(properties, "outcome").flatMap(Outcome::of), text(properties, "reason"),
        text(properties, "creator_seen"), text(properties, "task_seen"),
        number(properties, "workers_seen"), number(properties, "pool_size"),
        number(properties, "involuntary_switches"));
  }

  private static Optional<String> text(Properties properties, String key) {
    return Optional.ofNullable(properties.getProperty(key)).filter(text -> !text.isBlank());
  }

  private static OptionalInt number(Properties properties, String key) {
    Optional<String> text = text(properties, key).filter(digits -> digits.matches("\\d{1,9}"));
    return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
  }
}
