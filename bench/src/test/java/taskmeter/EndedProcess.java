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
 * How a process ended and what it printed. A test that starts one waits no longer than it says.
 *
 * @param exit its exit code
 * @param said its output, blanks around it included
 */
public record EndedProcess(int exit, String said) {

  /** Waits for the end of a process, and ends it where it does not come. */
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
      throw new AssertionError(process.info() + ": no end within " + limit + "; it said " + said);
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
