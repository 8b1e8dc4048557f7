package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import taskmeter.campaign.machine.Machine;

/**
 * A shell script that replaces {@code java} of a JVM other than JMH's own. Before each fork on such a JVM, JMH starts
 * it to read its system properties, which takes as long as starting the fork. The script caches the first answer; for
 * any other arguments it executes the JVM. A fork can have a command in front of it.
 */
public final class JavaShim {

  private static final String QUERY = "org.openjdk.jmh.runner.PrintPropertiesMain";
  private static final String FORK = "org.openjdk.jmh.runner.ForkedMain";
  private static final String SCRIPT = """
      #!/bin/sh
      # The last argument of a query is the file for its answer
      for last do :; done
      case " $* " in
        *" %1$s "*)
          [ -s '%3$s' ] || { '%2$s' "$@" && cp "$last" '%3$s'; exit; }
          exec cat '%3$s' >"$last" ;;
        *" %4$s "*) exec %5$s'%2$s' "$@" ;;
      esac
      exec '%2$s' "$@"
      """;

  private JavaShim() {}

  /**
   * Writes the script.
   *
   * @param java the JVM's own {@code java}
   * @param folder the folder for the script and the cached answer
   * @param prefix the words in front of a fork's command
   * @return the script, or {@code java} itself if no program can be executed in that folder
   */
  static Path of(Path java, Path folder, CommandPrefix prefix) throws IOException {
    Path program = folder.resolve("java");
    Path answer = folder.resolve("properties.xml");
    Files.writeString(program, SCRIPT.formatted(QUERY, quoted(java), quoted(answer), FORK, prefix.quoted()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    program.toFile().deleteOnExit();
    answer.toFile().deleteOnExit();
    return runs(program) ? program : java;
  }

  /** The folder for temporary files may be mounted with {@code noexec}. */
  private static boolean runs(Path program) throws IOException {
    return Files.isExecutable(program) && Machine.output(program.toString(), "-version").isPresent();
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "'\\''");
  }
}
