package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of the probe's output. Each reader throws an {@link IllegalArgumentException} that says where.
 *
 * @param number from 1
 * @param fields what stands between the tabs
 */
record ProbeLine(int number, String... fields) {
  String where() {
    return "probe, line " + number;
  }

  String kind() {
    return fields[0];
  }

  /** The field at {@code index}, 0 being the kind; may be empty. */
  String text(int index) {
    if (index >= fields.length) {
      throw new IllegalArgumentException(where() + ": found " + fields.length + " fields, wanted field " + (index + 1));
    }
    return fields[index].strip();
  }

  Label label() {
    return new Label(text(1), text(2), number(3), text(4), text(5), text(6), text(7));
  }

  Cell cell(String runtime) {
    try {
      return new Cell(runtime, text(1), text(2), parameters(text(3)), text(4), text(5),
          Boolean.parseBoolean(text(6)), text(7).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(7)),
          profile(text(8)), text(9), words(text(10)), iterations(11), iterations(13),
          number(15), Optional.of(text(16)).filter(reason -> !reason.isEmpty()));
    } catch (IllegalArgumentException e) {
      throw e.getMessage().startsWith(where()) ? e : new IllegalArgumentException(where() + ": " + e.getMessage(), e);
    }
  }

  /** Count and milliseconds of a phase, in two fields; a cell that cannot run may leave them empty. */
  private Iterations iterations(int index) {
    return text(index).isEmpty() ? Iterations.NONE
        : new Iterations(number(index), Duration.ofMillis(number(index + 1)));
  }

  private int number(int index) {
    if (!text(index).matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          where() + ": found '" + text(index) + "' in field " + (index + 1) + ", allowed are whole numbers");
    }
    return Integer.parseInt(text(index));
  }

  private Profile profile(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "standard" -> Profile.STANDARD;
      case "full" -> Profile.FULL;
      default -> throw new IllegalArgumentException(
          where() + ": found the profile '" + name + "', allowed are standard and full");
    };
  }

  private SortedMap<String, String> parameters(String text) {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (String pair : text.isEmpty() ? List.<String>of() : List.of(text.split(";"))) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(
            where() + ": found the parameters '" + text + "', allowed are name=value pairs joined by ;");
      }
      parameters.put(sides[0], sides[1]);
    }
    return parameters;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" +"));
  }
}
