package taskmeter.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the sample run and its report to a folder, for visual inspection. */
final class WriteSampleReport {

  private WriteSampleReport() {}

  public static void main(String[] arguments) throws IOException {
    Path run = SampleRun.write(Path.of(arguments[0]));
    System.exit(new Main(System.out, System.err).run("--run", run.toString()));
  }
}
