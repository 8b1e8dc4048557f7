package taskmeter.report.sample;

import java.nio.file.Path;
import java.util.regex.Pattern;
import taskmeter.report.csv.CsvRow;

/** The name that every row has to bear: the folder's, or the first one met where the folder is no run's. */
public final class RunName {

  /** As {@code results/FORMAT.md} states it. */
  static final Pattern RUN = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[a-z]+");

  private String name;
  private final boolean folder;

  public RunName(Path folder) {
    String own = folder.toAbsolutePath().normalize().getFileName().toString();
    this.folder = isRun(own);
    this.name = this.folder ? own : "";
  }

  /** Whether a folder of this name is a run, such as {@code 20261122T101500Z-standard}. */
  public static boolean isRun(String folder) {
    return RUN.matcher(folder).matches();
  }

  /** The time with which a run's name begins; the whole name where it begins with none. */
  static String start(String run) {
    return isRun(run) ? run.substring(0, run.indexOf('Z') + 1) : run;
  }

  public void check(CsvRow row) {
    String run = row.required("run").orElse("");
    if (name.isEmpty()) {
      name = run;
    }
    if (!run.isEmpty() && !run.equals(name)) {
      row.complain("run", CsvRow.quoted(run),
          folder ? "the folder's name, " + name : "the same as in the first row, " + name,
          "do not mix runs: give each a folder of its own");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
