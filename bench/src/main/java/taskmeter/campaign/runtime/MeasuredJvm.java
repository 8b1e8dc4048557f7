package taskmeter.campaign.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.jdk.OwnArguments;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.UsageException;

/**
 * A JVM to measure.
 *
 * @param label its short name, unique in the campaign
 * @param home its folder
 * @param feature its feature release, such as 25
 * @param settings the arguments of each of its processes
 * @param extra work that its forks do in addition and do not count
 */
public record MeasuredJvm(String label, Path home, int feature, JvmSettings settings, ExtraWork extra)
    implements MeasuredRuntime {

  /** The main class of the probe, which lists the matrix. It runs on the measured JVM, whose features it needs. */
  public static final String PROBE = "taskmeter.scenario.Probe";
  private static final long TIMEOUT_S = 60;

  @Override
  public RuntimeKind kind() {
    return RuntimeKind.JDK;
  }

  /** {@code JDK 25}, with its own arguments and the additional work. */
  @Override
  public String title() {
    OwnArguments own = settings.own();
    String name = own.list().isEmpty() ? label : label.replace(own.label(), " " + own.text() + " ").strip();
    return kind().title(name) + (extra.none() ? "" : ", " + extra.title());
  }

  @Override
  public SequencedMap<String, String> settingsText() {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    texts.put("jvm.flags", settings.text());
    texts.put("arguments.own", settings.own().text());
    texts.put("injected", extra.text());
    return texts;
  }

  /** Its {@code java} program. */
  public Path java() {
    return home.resolve("bin/java");
  }

  /**
   * Runs the probe on this JVM and reads its matrix.
   *
   * @param probe the probe's main class, on this program's class path
   * @throws UsageException if the JVM does not start, which the user's own arguments can cause
   * @throws IllegalStateException if the probe itself fails
   */
  @Override
  public Matrix matrix(String probe) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(settings.arguments());
    // Answers go to a file, because the user's own arguments can make the JVM print other lines
    Path answers = Files.createTempFile("taskmeter-probe", ".tsv");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), probe, answers.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture.delayedExecutor(TIMEOUT_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw failure(exit, output);
      }
      return Matrix.parse(label, Files.readAllLines(answers).stream().filter(line -> !line.isBlank()).toList());
    } finally {
      Files.deleteIfExists(answers);
    }
  }

  /** Whether this JVM starts with its settings if these variables are not set. */
  private boolean startsWithout(List<String> variables) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java().toString()));
    command.addAll(settings.arguments());
    command.add("-version");
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
    variables.forEach(builder.environment()::remove);
    Process process = builder.start();
    if (process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly();
    return false;
  }

  private RuntimeException failure(int exit, String output) throws IOException, InterruptedException {
    String printed = Redaction.line(output);
    if (output.contains("Could not create the Java Virtual Machine") || output.contains("initialization of VM")) {
      InheritedOptions inherited = InheritedOptions.here();
      if (!inherited.none() && startsWithout(InheritedOptions.NAMES)) {
        return new UsageException("environment: found " + inherited.text() + ", with which JDK " + label
            + " does not start (" + printed + "); unset " + String.join(" and ", inherited.variables().keySet())
            + ", or choose arguments that agree with it; all other arguments: " + settings.text());
      }
      String option = settings.own().list().isEmpty() ? "-Dbench.jvmArgs" : "-Dbench.jdks or -Dbench.jvmArgs";
      return new UsageException(option + ": found arguments with which JDK " + label + " does not start ("
          + printed + "); all arguments: " + settings.text());
    }
    return new IllegalStateException("probe on JDK " + label + ": exit code " + exit + ": " + printed);
  }
}
