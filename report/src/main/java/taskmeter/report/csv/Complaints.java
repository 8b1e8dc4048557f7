package taskmeter.report.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects mistakes, so that all of them can be reported at once. */
public final class Complaints {

  private final List<Complaint> all = new ArrayList<>();

  /** Adds a complaint. */
  public void add(Complaint complaint) {
    all.add(complaint);
  }

  /** Adds a complaint of these parts; see {@link Complaint}. */
  public void add(String file, long line, String column, String found, String expected, String remedy) {
    add(new Complaint(file, line, column, found, expected, remedy));
  }

  /** Adds all complaints of another reader. */
  public void addAll(Complaints others) {
    all.addAll(others.all);
  }

  /** Returns whether there is no complaint. */
  public boolean none() {
    return all.isEmpty();
  }

  /** Returns an exception with all complaints, in the order of files and lines. */
  public InvalidRunException thrown() {
    return new InvalidRunException(all.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparing(Complaint::line))
        .toList());
  }

  /**
   * One mistake in a file.
   *
   * @param file the file's name within the run's folder
   * @param line from 1; 0 for the whole file
   * @param column the column's name; empty for the whole line
   * @param found what was found
   * @param expected what is expected
   * @param remedy what to do
   */
  public record Complaint(String file, long line, String column, String found, String expected, String remedy) {

    /** {@code file:line:column: found X; expected Y; do Z}. */
    @Override
    public String toString() {
      String where = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
      return where + ": found " + found + "; expected " + expected + "; " + remedy;
    }
  }
}
