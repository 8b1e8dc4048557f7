package taskmeter.report.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import taskmeter.report.text.VisibleText;

/** A row of a table. An accessor complains about a value of a wrong type, and then returns an empty result. */
public final class CsvRow {

  private static final Optional<Boolean> TRUE = Optional.of(true);
  private static final Optional<Boolean> FALSE = Optional.of(false);

  /** A chart of a longer name would be wider than any screen. */
  public static final int LONGEST_NAME = 200;

  private final String file;
  private final long line;
  private final Map<String, Integer> columns;
  private final String[] values;
  private final Complaints complaints;
  private final Shared shared;

  CsvRow(String file, long line, Map<String, Integer> columns, String[] values, Complaints complaints,
      Shared shared) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.values = values;
    Arrays.setAll(values, i -> VisibleText.of(values[i]));
    this.complaints = complaints;
    this.shared = shared;
  }

  /** Returns the line in the file, from 1. */
  public long line() {
    return line;
  }

  /** Returns the text of a column, {@link VisibleText visible}; empty if the file does not have the column. */
  public String text(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : values[index];
  }

  /** Returns whether the file has a column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns a text that is not blank, and not too long for a page or a chart; see {@link #required}. */
  public Optional<String> name(String column) {
    Optional<String> text = required(column);
    if (text.filter(VisibleText::blank).isPresent()) {
      complain(column, quoted(text.get()), "a text that can be seen", "correct it");
      return Optional.empty();
    }
    return text.isPresent() && !shortEnough(column, LONGEST_NAME) ? Optional.empty() : text;
  }

  /** Returns whether a text has at most a number of letters; complains if not. */
  public boolean shortEnough(String column, int most) {
    int length = text(column).length();
    if (length > most) {
      complain(column, length + " letters", "at most " + most, "shorten it");
    }
    return length <= most;
  }

  /** Returns a text that is not empty. If the file does not have the column, {@link Table} complains once. */
  public Optional<String> required(String column) {
    String text = text(column);
    if (text.isEmpty() && columns.containsKey(column)) {
      complain(column, "an empty value", "a value", "add it, or remove the row");
    }
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  /** Returns a whole number from {@code minimum}; empty if the text is empty. */
  public OptionalLong whole(String column, long minimum) {
    String text = text(column);
    OptionalLong value = shared.of(Numbers.parseWhole(text));
    if (text.isEmpty() || value.isPresent() && value.getAsLong() >= minimum) {
      return value;
    }
    complain(column, quoted(text), "a whole number from " + minimum, "correct it");
    return OptionalLong.empty();
  }

  /** Returns a whole number from {@code minimum}; complains also if the text is empty. */
  public OptionalLong requiredWhole(String column, long minimum) {
    return required(column).isPresent() ? whole(column, minimum) : OptionalLong.empty();
  }

  /** Returns a number of this range; empty if the text is empty. */
  public OptionalDouble within(String column, PossibleRange range) {
    String text = text(column);
    OptionalDouble value = shared.of(Numbers.parse(text));
    if (text.isEmpty() || range.contains(value.orElse(Double.NaN))) {
      return value;
    }
    complain(column, quoted(text), range.expected(value.orElse(Double.NaN)), "correct it");
    return OptionalDouble.empty();
  }

  /** Returns a number of this range; complains also if the text is empty. */
  public OptionalDouble requiredWithin(String column, PossibleRange range) {
    return required(column).isPresent() ? within(column, range) : OptionalDouble.empty();
  }

  /** Returns true or false; empty if the text is empty. */
  public Optional<Boolean> flag(String column) {
    return text(column).isEmpty() ? Optional.empty()
        : oneOf(column, List.of(true, false)).flatMap(value -> value ? TRUE : FALSE);
  }

  /** Returns a time in ISO 8601 with the zone {@code Z}; empty if the text is empty. */
  public Optional<Instant> time(String column) {
    String text = text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Times.parse(text));
    } catch (DateTimeException e) {
      complain(column, quoted(text), "a UTC time such as 2026-11-22T10:15:03.250Z", "correct it");
      return Optional.empty();
    }
  }

  /** Returns the value whose {@code toString()} is the text of the column; complains also if the text is empty. */
  public <E> Optional<E> oneOf(String column, List<E> allowed) {
    Optional<String> text = required(column);
    Optional<E> value = text.isEmpty() ? Optional.empty() : named(text.get(), allowed);
    if (text.isPresent() && value.isEmpty()) {
      List<String> names = allowed.stream().map(Object::toString).toList();
      complain(column, quoted(text.get()),
          "" + (names.size() == 1 ? "" : "one of ") + String.join(", ", names),
          Suggestion.advice(text.get(), names, "choose one of them"));
    }
    return value;
  }

  private static <E> Optional<E> named(String text, List<E> allowed) {
    for (E each : allowed) {
      if (text.equals(each.toString())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the constant whose {@code toString()} is the text of the column. */
  public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
    return oneOf(column, Arrays.asList(type.getEnumConstants()));
  }

  /** Complains about a value of this row; see {@link Complaints.Complaint}. */
  public void complain(String column, String found, String expected, String remedy) {
    complaints.add(file, line, column, found, expected, remedy);
  }

  /** Complains about a column of the file. */
  public void complainAboutHeader(String column, String found, String expected, String remedy) {
    complaints.add(file, 1, column, found, expected, remedy);
  }

  /** Returns the text in quotes for a complaint: at most 60 characters, all visible. */
  public static String quoted(String text) {
    String visible = VisibleText.of(text);
    String shown = visible.codePoints().limit(60).mapToObj(Character::toString).collect(Collectors.joining());
    return "\"" + shown + (shown.length() < visible.length() ? "…" : "") + "\"";
  }
}
