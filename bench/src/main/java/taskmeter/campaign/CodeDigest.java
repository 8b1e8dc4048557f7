package taskmeter.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import taskmeter.campaign.fork.ClassArchive;
import taskmeter.campaign.fork.ForkCheck;
import taskmeter.campaign.fork.ForkOutcomes;
import taskmeter.campaign.fork.ForkOutput;
import taskmeter.campaign.fork.JavaShim;
import taskmeter.campaign.fork.JmhFork;
import taskmeter.campaign.fork.JvmCheck;
import taskmeter.campaign.fork.PythonCheck;
import taskmeter.campaign.fork.PythonFork;
import taskmeter.campaign.inject.InjectedLoops;
import taskmeter.campaign.program.ProgramClasses;
import taskmeter.campaign.python.PythonScript;
import taskmeter.protocol.Lines;

/**
 * A digest of the measured code: SHA-256 over the scenarios, the carriers, the profilers, the code that JMH generated
 * from them, JMH itself, the script of CPython, the classes that start a fork, and the protocol between fork and
 * campaign. A commit hash would not do: it changes with the documentation, and does not change with an uncommitted
 * edit.
 */
final class CodeDigest {

  /** Scenarios, carriers and profilers are listed by folder, because the campaign does not know their classes. */
  static final List<String> MEASURED = List.of("taskmeter/profiler", "taskmeter/scenario",
      "taskmeter/carrier", PythonScript.RESOURCE, "META-INF/BenchmarkList", "META-INF/CompilerHints",
      folder(Lines.class), folder(InjectedLoops.class), file(JmhFork.class), file(PythonFork.class),
      file(ForkOutput.class), file(ForkCheck.class), file(ForkOutcomes.class), file(JvmCheck.class),
      file(PythonCheck.class), file(ClassArchive.class), file(JavaShim.class));
  static final String JMH = "org/openjdk/jmh";

  private CodeDigest() {}

  /** The digest of the classes that this program runs from. */
  static String ofThisProgram() {
    try (ProgramClasses root = ProgramClasses.open(); ProgramClasses jmh = ProgramClasses.of(Runner.class)) {
      return of(root.path(), jmh.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The digest of the classes under two roots.
   *
   * @param program the root of the program's classes
   * @param jmh the root of JMH's classes; the same in a jar that holds everything
   * @throws IllegalStateException if a part of the measured code is missing
   */
  static String of(Path program, Path jmh) throws IOException {
    MessageDigest digest = sha256();
    for (String part : MEASURED) {
      add(program, part, digest);
    }
    add(jmh, JMH, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(Path root, String part, MessageDigest digest) throws IOException {
    Path path = root.resolve(part);
    if (!Files.exists(path)) {
      throw new IllegalStateException(root + ": found no " + part + ", a part of the measured code; build again,"
          + " or list its replacement in CodeDigest");
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        // The size separates a name from the contents of the previous file
        digest.update((root.relativize(file) + ":" + Files.size(file) + ":").getBytes(StandardCharsets.UTF_8));
        try (InputStream bytes = Files.newInputStream(file)) {
          digest.update(bytes.readAllBytes());
        }
      }
    }
  }

  private static String folder(Class<?> type) {
    return type.getPackageName().replace('.', '/');
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
