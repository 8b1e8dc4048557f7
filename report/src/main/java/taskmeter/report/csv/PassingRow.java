package taskmeter.report.csv;

import java.util.Arrays;
import java.util.Map;

/**
 * A row of a large file, while the file is read. Its values are gone when the next row is read. Values that are as they
 * should be are read without a text for each; {@link #kept()} is for all others, because it can complain.
 */
public final class PassingRow {

  private final String file;
  private final Map<String, Integer> columns;
  private final Complaints complaints;
  private final Shared shared = new Shared();
  private final int[] ends;
  /** The value that each column had when it was last a text: many values of a column are equal. */
  private final String[] texts;
  private char[] values = new char[256];
  private int count;
  private long line;

  PassingRow(String file, Map<String, Integer> columns, int width, Complaints complaints) {
    this.file = file;
    this.columns = columns;
    this.complaints = complaints;
    this.ends = new int[width + 1];
    this.texts = new String[width];
    Arrays.fill(texts, "");
  }

  void begin(long next) {
    line = next;
    count = 0;
  }

  /** Adds a value; those beyond the width of the header are only counted. */
  void add(char[] source, int offset, int length) {
    if (count < texts.length) {
      int start = ends[count];
      if (values.length < start + length) {
        values = Arrays.copyOf(values, Math.max(2 * values.length, start + length));
      }
      System.arraycopy(source, offset, values, start, length);
      ends[count + 1] = start + length;
    }
    count++;
  }

  int count() {
    return count;
  }

  /** Returns the line in the file, from 1. */
  public long line() {
    return line;
  }

  /** Returns the number of a column, for the other methods; -1 if the file does not have it. */
  public int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  /** Returns whether a column has this text; false if the file does not have the column. */
  public boolean is(int column, String text) {
    if (column < 0 || ends[column + 1] - ends[column] != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (values[ends[column] + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a whole number of digits alone; -1 for anything else. */
  public long digits(int column) {
    if (column < 0 || ends[column] == ends[column + 1] || ends[column + 1] - ends[column] > Numbers.MOST_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int i = ends[column]; i < ends[column + 1]; i++) {
      if (values[i] < '0' || values[i] > '9') {
        return -1;
      }
      value = 10 * value + values[i] - '0';
    }
    return value;
  }

  /** Returns a finite number; NaN for anything else. */
  public double number(int column) {
    return column < 0 ? Double.NaN : Numbers.parse(values, ends[column], ends[column + 1]);
  }

  /** Returns a row that stays. */
  public CsvRow kept() {
    for (int i = 0; i < texts.length; i++) {
      if (!is(i, texts[i])) {
        texts[i] = new String(values, ends[i], ends[i + 1] - ends[i]);
      }
    }
    return new CsvRow(file, line, columns, texts.clone(), complaints, shared);
  }

  /** Returns whether the row is as wide as the header; complains if it is not. */
  boolean complete() {
    if (count != texts.length) {
      complaints.add(file, line, "", count + " values", texts.length + ", as in the header",
          "quote values that contain a comma, or remove the row");
    }
    return count == texts.length;
  }
}
