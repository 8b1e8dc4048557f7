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
import taskmeter.campaign.fork.ForkOutput;
import taskmeter.campaign.fork.ForkProof;
import taskmeter.campaign.fork.JavaShim;
import taskmeter.campaign.fork.JmhFork;
import taskmeter.campaign.inject.InjectedLoops;
import taskmeter.campaign.program.ProgramClasses;
import taskmeter.protocol.Lines;

/**
 * What was measured, as a number that changes with it: SHA-256 over the scenarios, the carriers, what JMH generated
 * from them, JMH itself, what starts a fork and what the two tell each other. A commit would change with the manual
 * too, and not with an edit that is not committed.
 */
final class CodeDigest {

  /** Scenarios and carriers go by their folders, for the campaign knows none of their classes. */
  static final List<String> MEASURED =
      List.of("taskmeter/scenario", "taskmeter/carrier", "META-INF/BenchmarkList", "META-INF/CompilerHints",
          folder(Lines.class), folder(InjectedLoops.class), file(JmhFork.class), file(ForkOutput.class),
          file(ForkProof.class), file(ClassArchive.class), file(JavaShim.class));
  static final String JMH = "org/openjdk/jmh";

  private CodeDigest() {}

  /** Of the classes that this program runs from. */
  static String ofThisProgram() {
    try (ProgramClasses root = ProgramClasses.open(); ProgramClasses jmh = ProgramClasses.of(Runner.class)) {
      return of(root.path(), jmh.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of any classes.
   *
   * @param program where the program is
   * @param jmh where JMH is, which in a jar of all is the same
   * @throws IllegalStateException where a part of what was measured is not there
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
      throw new IllegalStateException(root + ": found no " + part + ", which is a part of what is measured; build anew,"
          + " or name in CodeDigest what has taken its place");
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        // With its size, or a name could be read as the end of the file before it
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
      throw new IllegalStateException("every Java platform has it", e);
    }
  }
}
