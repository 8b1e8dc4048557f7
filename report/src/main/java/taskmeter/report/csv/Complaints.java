package taskmeter.report.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it can be said at once. */
public final class Complaints {

  private final List<Complaint> all = new ArrayList<>();

  public void add(Complaint complaint) {
    all.add(complaint);
  }

  public void add(String file, long line, String column, String found, String allowed, String remedy) {
    add(new Complaint(file, line, column, found, allowed, remedy));
  }

  public boolean none() {
    return all.isEmpty();
  }

  public InvalidRunException thrown() {
    return new InvalidRunException(all.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparing(Complaint::line))
        .toList());
  }

  /**
   * One thing wrong with what was read.
   *
   * @param file the file's name within the run's folder
   * @param line from 1; 0 where the whole file is meant
   * @param column the column's name; empty where the whole line is meant
   * @param found what stands there
   * @param allowed what may stand there
   * @param remedy what to do
   */
  public record Complaint(String file, long line, String column, String found, String allowed, String remedy) {

    /** {@code file:line:column: what was found; what is allowed; what to do}. */
    @Override
    public String toString() {
      String where = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
      return where + ": " + found + "; " + allowed + "; " + remedy;
    }
  }
}
