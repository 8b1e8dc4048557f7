package taskmeter.report.sample;

import java.nio.file.Path;
import java.util.regex.Pattern;
import taskmeter.report.csv.CsvRow;

/** The name that every row must have: the folder's name, or the first row's if the folder is not named like a run. */
public final class RunName {

  /** The expression in {@code results/FORMAT.md}. */
  static final Pattern RUN = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[a-z]+");

  private String name;
  private final boolean folder;

  /** @param folder the folder of the run's files */
  public RunName(Path folder) {
    String own = folder.toAbsolutePath().normalize().getFileName().toString();
    this.folder = isRun(own);
    this.name = this.folder ? own : "";
  }

  /** Returns whether a folder of this name is a run, such as {@code 20261122T101500Z-standard}. */
  public static boolean isRun(String folder) {
    return RUN.matcher(folder).matches();
  }

  /** Returns the time at the start of a run's name; the whole name if it is not the name of a run. */
  static String start(String run) {
    return isRun(run) ? run.substring(0, run.indexOf('Z') + 1) : run;
  }

  /** Complains if the row is of another run. */
  public void check(CsvRow row) {
    String run = row.required("run").orElse("");
    if (name.isEmpty()) {
      name = run;
    }
    if (!run.isEmpty() && !run.equals(name)) {
      row.complain("run", CsvRow.quoted(run),
          folder ? "the folder's name, " + name : "the same as in the first row, " + name,
          "do not mix runs: give each its own folder");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
