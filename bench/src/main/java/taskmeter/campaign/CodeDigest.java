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

/**
 * What was measured, as a number that changes with it: SHA-256 over the scenarios, the carriers, what JMH generated
 * from them, JMH itself and what starts a fork. A commit would change with the manual too, and not with an edit that is
 * not committed.
 */
final class CodeDigest {
  private static final List<String> MEASURED =
      List.of("taskmeter/scenario", "taskmeter/carrier", "META-INF/BenchmarkList", "META-INF/CompilerHints",
          "org/openjdk/jmh", "taskmeter/campaign/inject", "taskmeter/campaign/JmhFork.class",
          "taskmeter/campaign/ClassArchive.class", "taskmeter/campaign/KnownJava.class");

  private CodeDigest() {
  }

  /** Of the classes that this program runs from. */
  static String ofThisProgram() {
    try (ProgramRoot root = ProgramRoot.open()) {
      return of(root.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(Path root) throws IOException {
    MessageDigest digest = sha256();
    for (String part : MEASURED) {
      Path path = root.resolve(part);
      if (Files.exists(path)) {
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
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }
}
