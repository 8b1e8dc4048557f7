package taskmeter.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One CSV file with a header. Columns are found by name; unknown columns are ignored.
 *
 * @param file the file's name within the run's folder
 * @param complete whether all rows and required columns could be read; if not, a missing value means nothing
 * @param rows in the order of the file; empty if they were only passed on
 */
public record Table(String file, boolean complete, List<CsvRow> rows) {

  /** Reads a file; complains about each missing column and about each row of a wrong length. */
  public static Table read(Path path, List<String> required, Complaints complaints) {
    List<CsvRow> rows = new ArrayList<>();
    Table table = pass(path, required, complaints, row -> rows.add(row.kept()));
    return new Table(table.file(), table.complete(), rows);
  }

  /** Reads a file with the same complaints, and passes its rows on: it keeps none. */
  public static Table pass(Path path, List<String> required, Complaints complaints, Consumer<PassingRow> next) {
    String file = path.getFileName().toString();
    Optional<CompleteLines> lines = CompleteLines.of(path, complaints);
    if (lines.isEmpty()) {
      return new Table(file, false, List.of());
    }
    Records records = new Records(file, required, complaints, next);
    try {
      records.read(lines.get());
      return new Table(file, records.complete(), List.of());
    } catch (IOException e) {
      Unreadable.of(e).complain(file, complaints);
      return new Table(file, false, List.of());
    }
  }
}
