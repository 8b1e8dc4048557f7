package taskmeter.campaign.csv;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One column of a CSV file: its name and its values.
 *
 * @param name the name in the header
 * @param value the value of a row; an empty optional is an empty field
 * @param <R> the type of the rows
 */
public record Column<R>(String name, Function<R, ?> value) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public String text(R row) {
    return format(value.apply(row));
  }

  static <R> List<String> header(List<Column<R>> columns) {
    return columns.stream().map(Column::name).toList();
  }

  /** A value in the sample format, independent of the locale. */
  public static String format(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Column::format).orElse("");
      case OptionalInt optional -> optional.isPresent() ? Integer.toString(optional.getAsInt()) : "";
      case OptionalLong optional -> optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
      case OptionalDouble optional -> optional.isPresent() ? Double.toString(optional.getAsDouble()) : "";
      case Instant instant -> TIME.format(instant);
      default -> value.toString();
    };
  }
}
