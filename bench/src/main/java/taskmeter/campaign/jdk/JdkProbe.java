package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a candidate by starting it: names of folders and {@code release} files only say what was meant to be there. */
final class JdkProbe {

  static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 200;
  /** Options meant for other programs: they would be printed, or keep the JVM from starting. */
  private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private JdkProbe() {}

  /**
   * Asks what is in this folder, for 20 s at most.
   *
   * @param folder a home, or a link to one
   */
  public static Answer of(Path folder) {
    return of(folder, TIMEOUT);
  }

  static Answer of(Path folder, Duration timeout) {
    Path home = CanonicalHome.of(folder);
    return CanonicalHome.problem(home).<Answer>map(problem -> new BrokenJdk(home, problem)).orElseGet(() -> run(home,
        timeout));
  }

  private static Answer run(Path home, Duration timeout) {
    var builder = new ProcessBuilder(CanonicalHome.java(home).toString(), "-XshowSettings:properties", "-version")
        .redirectErrorStream(true);
    OPTIONS.forEach(builder.environment()::remove);
    try {
      Process process = builder.start();
      try {
        Output output = output(process, timeout);
        return output.exit() == 0 ? Settings.parse(output.text()).answer(home)
            : new BrokenJdk(home, "exit code " + output.exit() + ": " + firstLine(output.text()));
      } finally {
        // A script's children too: they would outlive it
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (TimeoutException e) {
      return new BrokenJdk(home, "no answer within " + timeout.toMillis() / 1e3 + " s");
    } catch (IOException | ExecutionException e) {
      return new BrokenJdk(home, "cannot be run: " + firstLine(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BrokenJdk(home, "was interrupted before it answered");
    }
  }

  /** On a thread of its own: whatever holds the other end of the pipe could block a reader for ever. */
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
    String line = text.strip().lines().findFirst().orElse("without a word").strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  /**
   * System properties as {@code java -XshowSettings:properties} prints them.
   *
   * @param values by name
   */
  record Settings(Map<String, String> values) {
    private static final Pattern LINE = Pattern.compile("^ +([\\w.]+) = (.*?) *$", Pattern.MULTILINE);
    /** Java 8 and earlier say {@code 1.8}. */
    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,4})");

    static Settings parse(String text) {
      return new Settings(LINE.matcher(text).results().collect(
          Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, later) -> first)));
    }

    /** The JDK that says this of itself. */
    Answer answer(Path home) {
      String version = value("java.version");
      Matcher specification = FEATURE.matcher(value("java.specification.version"));
      if (version.isBlank() || !specification.matches()) {
        return new BrokenJdk(home, "answers, but names no version");
      }
      int feature = Integer.parseInt(specification.group(1));
      if (feature < Jdk.OLDEST) {
        return new BrokenJdk(home, "Java " + feature + ", which is too old: " + Jdk.OLDEST + " or later is needed");
      }
      return new Jdk(home, version, feature, value("java.vendor"), value("java.vm.name"),
          value("java.runtime.version"));
    }

    private String value(String name) {
      return values.getOrDefault(name, "");
    }
  }
}
