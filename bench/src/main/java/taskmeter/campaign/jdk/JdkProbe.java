package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a candidate by starting it: names of folders and {@code release} files only say what was meant to be there. */
public final class JdkProbe {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 200;
  /** Options meant for other programs: they would be printed, or keep the JVM from starting. */
  private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private JdkProbe() {
  }

  /**
   * Asks what is in this folder, for 20 s at most.
   *
   * @param folder a home, or a link to one
   */
  public static Answer of(Path folder) {
    return of(folder, PATIENCE);
  }

  static Answer of(Path folder, Duration patience) {
    Path home = CanonicalHome.of(folder);
    return CanonicalHome.flaw(home).<Answer>map(flaw -> new Broken(home, flaw)).orElseGet(() -> started(home,
        patience));
  }

  private static Answer started(Path home, Duration patience) {
    var builder = new ProcessBuilder(CanonicalHome.java(home).toString(), "-XshowSettings:properties", "-version")
        .redirectErrorStream(true);
    OPTIONS.forEach(builder.environment()::remove);
    try {
      Process process = builder.start();
      try {
        Said said = heard(process, patience);
        return said.exit() == 0 ? Settings.parse(said.text()).answer(home)
            : new Broken(home, "exit code " + said.exit() + ": " + firstLine(said.text()));
      } finally {
        // A script's children too: they would outlive it
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (TimeoutException e) {
      return new Broken(home, "no answer within " + patience.toMillis() / 1e3 + " s");
    } catch (IOException | ExecutionException e) {
      return new Broken(home, "cannot be run: " + firstLine(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Broken(home, "was interrupted before it answered");
    }
  }

  /** On a thread of its own: whatever holds the other end of the pipe could block a reader for ever. */
  private static Said heard(Process process, Duration patience)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    process.getOutputStream().close();
    var reader = new FutureTask<>(() -> {
      String text = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    });
    Thread.ofPlatform().name("jdk-reader").daemon().start(reader);
    return reader.get(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Said(int exit, String text) {}

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("without a word").strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
