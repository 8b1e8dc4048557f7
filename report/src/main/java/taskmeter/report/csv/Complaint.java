package taskmeter.report.csv;

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
