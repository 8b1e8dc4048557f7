package taskmeter.campaign.fork;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words in front of a fork's command, such as a profiler and its options. The fork does not know them. A profiler of
 * JMH would not do: JMH loads its class in the fork too, on the measured JVM.
 *
 * @param words the command, whose last arguments are the fork's command
 */
public record CommandPrefix(List<String> words) {

  static final CommandPrefix NONE = new CommandPrefix(List.of());

  public CommandPrefix {
    words = List.copyOf(words);
  }

  /** The words for a shell, each quoted. */
  String quoted() {
    return words.stream().map(word -> "'" + word.replace("'", "'\\''") + "' ").collect(Collectors.joining());
  }
}
