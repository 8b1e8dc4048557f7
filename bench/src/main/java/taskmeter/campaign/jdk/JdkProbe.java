package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs a candidate to find its version: names of folders and {@code release} files may be wrong. */
final class JdkProbe {

  static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 200;

  private JdkProbe() {}

  /**
   * Runs the JDK in this folder, for 20 s at most.
   *
   * @param folder a home, or a link to one
   */
  public static ProbeResult of(Path folder) {
    return of(folder, TIMEOUT);
  }

  static ProbeResult of(Path folder, Duration timeout) {
    Path home = CanonicalHome.of(folder);
    return CanonicalHome.problem(home).<ProbeResult>map(problem -> new BrokenJdk(home, problem))
        .orElseGet(() -> run(home, timeout));
  }

  private static ProbeResult run(Path home, Duration timeout) {
    var builder = new ProcessBuilder(CanonicalHome.java(home).toString(), "-XshowSettings:properties", "-version")
        .redirectErrorStream(true);
    // The JVM would print these options, or would not start
    InheritedOptions.NAMES.forEach(builder.environment()::remove);
    try {
      Process process = builder.start();
      try {
        Output output = output(process, timeout);
        return output.exit() == 0 ? Settings.parse(output.text()).result(home)
            : new BrokenJdk(home, "exit code " + output.exit() + ": " + firstLine(output.text()));
      } finally {
        // Also the children of a script, which would outlive it
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (TimeoutException e) {
      return new BrokenJdk(home, "no answer within " + timeout.toMillis() / 1e3 + " s");
    } catch (IOException | ExecutionException e) {
      return new BrokenJdk(home, "cannot be run: " + firstLine(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BrokenJdk(home, "interrupted before it answered");
    }
  }

  /** Reads on a separate thread: a process that keeps the other end of the pipe could block a reader for ever. */
  private static Output output(Process process, Duration timeout)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    process.getOutputStream().close();
    var reader = new FutureTask<>(() -> {
      String text = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), text);
    });
    Thread.ofPlatform().name("jdk-reader").daemon().start(reader);
    return reader.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Output(int exit, String text) {}

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("no output").strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  /**
   * System properties from the output of {@code java -XshowSettings:properties}.
   *
   * @param values the values by name
   */
  record Settings(Map<String, String> values) {
    private static final Pattern LINE = Pattern.compile("^ +([\\w.]+) = (.*?) *$", Pattern.MULTILINE);
    /** Java 8 and earlier have {@code 1.8}. */
    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4})");

    static Settings parse(String text) {
      return new Settings(LINE.matcher(text).results().collect(
          Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, later) -> first)));
    }

    /** Returns the JDK with these properties, or why it is not usable. */
    ProbeResult result(Path home) {
      String version = value("java.version");
      Matcher specification = FEATURE.matcher(value("java.specification.version"));
      if (version.isBlank() || !specification.matches()) {
        return new BrokenJdk(home, "its output has no version");
      }
      int feature = Integer.parseInt(specification.group(1));
      if (feature < Jdk.OLDEST) {
        return new BrokenJdk(home, "Java " + feature + " is too old; " + Jdk.OLDEST + " or later is required");
      }
      return new Jdk(home, version, feature, value("java.vendor"), value("java.vm.name"),
          value("java.runtime.version"));
    }

    private String value(String name) {
      return values.getOrDefault(name, "");
    }
  }
}
