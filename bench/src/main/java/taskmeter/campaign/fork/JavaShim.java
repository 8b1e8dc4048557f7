package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import taskmeter.campaign.machine.Machine;

/**
 * A program that JMH takes for a foreign JVM's {@code java}. Before each fork on a JVM other than its own, JMH starts
 * that JVM just to ask for its system properties, which takes as long as the fork's own start. This one keeps the first
 * answer and gives it again; whatever else it is asked to do, it becomes the JVM itself.
 */
public final class JavaShim {

  private static final String QUESTION = "org.openjdk.jmh.runner.PrintPropertiesMain";
  private static final String SCRIPT = """
      #!/bin/sh
      # The last argument of a question is the file for its answer
      for last do :; done
      case " $* " in
        *" %1$s "*)
          [ -s '%3$s' ] || { '%2$s' "$@" && cp "$last" '%3$s'; exit; }
          exec cat '%3$s' >"$last" ;;
      esac
      exec '%2$s' "$@"
      """;

  private JavaShim() {}

  /**
   * Writes the program.
   *
   * @param java the JVM's own
   * @param folder where the program and its answer are put
   * @return the program, or the JVM's own where no program can be run from that folder
   */
  static Path of(Path java, Path folder) throws IOException {
    Path program = folder.resolve("java");
    Path answer = folder.resolve("properties.xml");
    Files.writeString(program, SCRIPT.formatted(QUESTION, quoted(java), quoted(answer)));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    program.toFile().deleteOnExit();
    answer.toFile().deleteOnExit();
    return runs(program) ? program : java;
  }

  /** A folder for temporary files may be mounted so that nothing in it can be run. */
  private static boolean runs(Path program) throws IOException {
    return Files.isExecutable(program) && Machine.output(program.toString(), "-version").isPresent();
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "'\\''");
  }
}
