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

/** A row of a table. Each accessor complains of a value that is not of its type and then gives nothing. */
public final class CsvRow {

  private final String file;
  private final long line;
  private final Map<String, Integer> columns;
  private final String[] values;
  private final Complaints complaints;

  CsvRow(String file, long line, Map<String, Integer> columns, String[] values, Complaints complaints) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.values = values;
    this.complaints = complaints;
  }

  public long line() {
    return line;
  }

  /** The text as it stands there; empty where the file has no such column. */
  public String text(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : values[index];
  }

  /** Not empty. A column that the whole file lacks is complained of once, at its header. */
  public Optional<String> required(String column) {
    String text = text(column);
    if (text.isEmpty() && columns.containsKey(column)) {
      complain(column, "nothing", "a value is required", "fill it in, or remove the row");
    }
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  public OptionalLong whole(String column, long minimum) {
    String text = text(column);
    OptionalLong value = Numbers.parseWhole(text);
    if (text.isEmpty() || value.isPresent() && value.getAsLong() >= minimum) {
      return value;
    }
    complain(column, quoted(text), "a whole number from " + minimum + " is allowed", "correct it");
    return OptionalLong.empty();
  }

  public OptionalLong requiredWhole(String column, long minimum) {
    return required(column).isPresent() ? whole(column, minimum) : OptionalLong.empty();
  }

  /** A finite number above 0. */
  public OptionalDouble positive(String column) {
    String text = text(column);
    OptionalDouble value = Numbers.parse(text);
    if (text.isEmpty() || value.isPresent() && value.getAsDouble() > 0) {
      return value;
    }
    complain(column, quoted(text), "a number above 0 with a decimal point is allowed", "correct it");
    return OptionalDouble.empty();
  }

  public OptionalDouble requiredPositive(String column) {
    return required(column).isPresent() ? positive(column) : OptionalDouble.empty();
  }

  /** From 0 to 1. */
  public OptionalDouble share(String column) {
    String text = text(column);
    OptionalDouble value = Numbers.parse(text);
    if (text.isEmpty() || value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= 1) {
      return value;
    }
    complain(column, quoted(text), "a number from 0 to 1 with a decimal point is allowed", "correct it");
    return OptionalDouble.empty();
  }

  /** True or false; empty where nothing stands there. */
  public Optional<Boolean> flag(String column) {
    return text(column).isEmpty() ? Optional.empty() : oneOf(column, List.of(true, false));
  }

  public Optional<Instant> time(String column) {
    String text = text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      complain(column, quoted(text), "a UTC time such as 2026-11-22T10:15:03.250Z is allowed", "correct it");
      return Optional.empty();
    }
  }

  /** One of some values, each known by its text. */
  public <E> Optional<E> oneOf(String column, List<E> allowed) {
    Optional<String> text = required(column);
    Optional<E> value = allowed.stream()
        .filter(each -> text.equals(Optional.of(each.toString())))
        .findFirst();
    if (text.isPresent() && value.isEmpty()) {
      List<String> names = allowed.stream().map(Object::toString).toList();
      complain(column, quoted(text.get()), "allowed: " + String.join(", ", names),
          Suggestion.advice(text.get(), names, "choose one of them"));
    }
    return value;
  }

  public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
    return oneOf(column, Arrays.asList(type.getEnumConstants()));
  }

  public void complain(String column, String found, String allowed, String remedy) {
    complaints.add(file, line, column, found, allowed, remedy);
  }

  public static String quoted(String text) {
    String shown = text.codePoints().limit(60)
        .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c)).collect(Collectors.joining());
    return "\"" + shown + (shown.length() < text.length() ? "…" : "") + "\"";
  }
}
