package taskmeter.report.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.speed.GrownRun.Axis;

/**
 * Prints a table of the time and memory of the report for runs of growing numbers of rows, cells and runtimes. Each
 * report is a process of its own, like every report.
 */
final class ScalingTable {

  private static final Path COMMITTED = Path.of("results", "20261127T033209Z-standard");
  private static final int ATTEMPTS = 3;
  private static final int POLL_MILLIS = 5;
  private static final double MEBI = 1024;

  /** What a report took; its whole process. */
  record Cost(double seconds, double processorSeconds, double mebibytes) {}

  private ScalingTable() {}

  /**
   * Prints the table.
   *
   * @param arguments what to grow, {@code "rows=1,2,4 cells=1,2 runtimes=1,2"}; then the command that draws a report
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("arguments: found " + Arrays.toString(arguments)
          + "; expected what to grow, such as rows=1,2,4, and the command of the report; give both");
    }
    List<String> command = List.of(arguments).subList(1, arguments.length);
    System.out.println("| grown | rows | cells | runtimes | time, s | processor time, s | memory, MiB |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    for (GrownRun run : runs(arguments[0])) {
      System.out.println(line(COMMITTED, run, command, ATTEMPTS));
    }
  }

  /** Returns the runs that a text such as {@code rows=1,2 cells=4} names. */
  static List<GrownRun> runs(String text) {
    return Stream.of(text.split(" ")).flatMap(part -> {
      String[] pair = part.split("=", 2);
      Axis axis = Axis.valueOf(pair[0].toUpperCase(Locale.ROOT));
      return Stream.of(pair[1].split(",")).map(copies -> new GrownRun(axis, Integer.parseInt(copies)));
    }).toList();
  }

  /** Makes a run in a temporary folder and draws it several times; returns the fastest report, as a line. */
  static String line(Path committed, GrownRun run, List<String> command, int attempts) throws Exception {
    Path results = Files.createTempDirectory("taskmeter-scaling");
    try {
      long rows = run.write(committed, results);
      Path folder = results.resolve(committed.getFileName().toString());
      List<String> report = new ArrayList<>(command);
      report.addAll(List.of("--results=" + results, "--run=" + folder.getFileName()));
      List<Cost> costs = new ArrayList<>();
      for (int i = 0; i < attempts; i++) {
        costs.add(cost(report));
      }
      Cost best = costs.stream().min(Comparator.comparingDouble(Cost::seconds)).orElseThrow();
      Run read = RunReader.read(folder);
      long cells = Matrix.of(read).cells().stream().filter(Cell::ran).count();
      return String.format(Locale.ROOT, "| %s, factor %d | %,d | %d | %d | %.1f | %.1f | %.0f |",
          run.axis().name().toLowerCase(Locale.ROOT), run.copies(), rows, cells, read.runtimes().size(),
          best.seconds(), best.processorSeconds(), best.mebibytes());
    } finally {
      FileUtils.deleteDirectory(results.toFile());
    }
  }

  private static Cost cost(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("taskmeter-scaling", ".txt");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      double memory = 0;
      double processor = 0;
      while (process.isAlive()) {
        memory = Math.max(memory, peak(process));
        processor = process.info().totalCpuDuration().map(each -> each.toMillis() / 1000.0).orElse(processor);
        Thread.sleep(POLL_MILLIS);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IllegalStateException("report: found exit code " + process.exitValue() + " of " + command
            + "; expected 0; its output was:\n" + Files.readString(output));
      }
      return new Cost(seconds, processor, memory);
    } finally {
      Files.delete(output);
    }
  }

  /** Returns the largest resident memory so far, in MiB; 0 if the process has ended. */
  private static double peak(Process process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")).lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / MEBI).findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
