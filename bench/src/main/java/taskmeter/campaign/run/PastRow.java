package taskmeter.campaign.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import taskmeter.campaign.message.Suggestion;

/**
 * A row of a run that is to be resumed. A value that is not as it should be is a mistake with its file, line and
 * column; a substitute is returned, so that all mistakes of a run are found at once.
 *
 * @param file the file's name
 * @param row its values
 * @param line its line in the file: no value has a line break
 * @param mistakes where mistakes are collected
 */
record PastRow(String file, CSVRecord row, long line, List<String> mistakes) {

  PastRow(String file, CSVRecord row, List<String> mistakes) {
    this(file, row, row.getRecordNumber() + 1, mistakes);
  }

  /** Whether the row is as wide as the header. */
  boolean consistent() {
    if (!row.isConsistent()) {
      mistakes.add(file + ":" + line + ": found " + row.size() + " values; expected "
          + row.getParser().getHeaderNames().size() + ", as in the header; quote values that contain a comma, or remove"
          + " the row");
    }
    return row.isConsistent();
  }

  String text(String column) {
    return row.get(column);
  }

  /** A whole number from 1. */
  int number(String column) {
    String text = text(column);
    if (text.matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(text);
    }
    complain(column, text, "a whole number from 1", "");
    return 1;
  }

  /** A number above 0, or from 0. */
  double value(String column, boolean above) {
    String text = text(column);
    if (text.matches("[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && (value > 0 || !above)) {
        return value;
      }
    }
    complain(column, text, "a number " + (above ? "above 0" : "from 0") + " with a decimal point", "");
    return 1;
  }

  Instant time(String column) {
    try {
      return Instant.parse(text(column));
    } catch (DateTimeException e) {
      complain(column, text(column), "a UTC time such as 2026-11-22T10:15:03.250Z", "");
      return Instant.EPOCH;
    }
  }

  /** The constant with the name of the column; the first one if there is none. */
  <E> E oneOf(String column, E[] constants) {
    Optional<E> found = Arrays.stream(constants).filter(each -> each.toString().equals(text(column))).findFirst();
    List<String> names = Arrays.stream(constants).map(Object::toString).toList();
    if (found.isEmpty()) {
      complain(column, text(column), "one of " + String.join(", ", names), Suggestion.didYouMean(text(column), names));
    }
    return found.orElse(constants[0]);
  }

  void complain(String column, String found, String expected, String suggestion) {
    mistakes.add(file + ":" + line + ":" + column + ": found \"" + found + "\"; expected " + expected
        + (suggestion.isEmpty() ? "; correct it" : suggestion));
  }
}
