package taskmeter.campaign.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.UsageException;

/** Runs the script's probe on a CPython. */
public final class PythonProbe {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private PythonProbe() {}

  /**
   * The lines of the probe: {@code PythonFacts}, and the labels and cells of this CPython.
   *
   * @throws UsageException if it is not a CPython of a supported version, or does not answer within 20 s
   */
  public static List<String> lines(Path executable, PythonScript script) throws InterruptedException {
    try {
      Path errors = Files.createTempFile("taskmeter-python", ".txt");
      try {
        // Each with a file of its own: a full pipe that nobody reads would block it
        Process process = new ProcessBuilder(script.command(executable, List.of(), List.of("probe")))
            .redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        CompletableFuture.delayedExecutor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .execute(process::destroyForcibly);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
          throw new UsageException(executable + ": exit code " + exit + ": "
              + Redaction.line(Files.readString(errors).strip()));
        }
        return output.lines().toList();
      } finally {
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      throw new UsageException(executable + ": cannot be run: " + e.getMessage());
    }
  }
}
