package taskmeter.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a sample run and its report to a folder, for visual inspection. With {@code both}: of JDKs and CPythons. */
final class WriteSampleReport {

  private WriteSampleReport() {}

  public static void main(String[] arguments) throws IOException {
    Path results = Path.of(arguments[0]);
    Path run = arguments.length > 1 ? BothKindsRun.write(results) : SampleRun.write(results);
    System.exit(new Main(System.out, System.err).run("--run", run.toString()));
  }
}
