package taskmeter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The exit code and the output of a process. A test waits for a process only up to its limit.
 *
 * @param exit the exit code
 * @param said the output, including white space around it
 */
public record EndedProcess(int exit, String said) {

  /**
   * Waits for a process to end, and kills it after the limit.
   *
   * @throws AssertionError if the process did not end within the limit
   */
  public static EndedProcess of(Process process, Duration limit) throws InterruptedException {
    var output = CompletableFuture.supplyAsync(() -> read(process));
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said;
    try {
      said = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unread) {
      throw new AssertionError(process.info() + ": its output did not end within " + limit, unread);
    }
    if (!ended) {
      throw new AssertionError(process.info() + ": did not end within " + limit + "; its output: " + said);
    }
    return new EndedProcess(process.exitValue(), said);
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
