package taskmeter.campaign.inject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A jar with the rewritten loops of all benchmarks. Before the program on the class path it replaces them. */
public final class InjectedLoops {

  private static final String GENERATED = "_jmhTest.class";

  private InjectedLoops() {}

  /**
   * Writes the jar.
   *
   * @param program the root of the program's classes
   * @param jar the file to write
   * @param work the extra work, not none
   * @throws IllegalStateException if there is no loop, or if one has an unknown form
   */
  public static void write(Path program, Path jar, ExtraWork work) throws IOException {
    List<Path> loops;
    try (Stream<Path> files = Files.walk(program.resolve("taskmeter"))) {
      loops = files.filter(file -> file.getFileName().toString().endsWith(GENERATED)).sorted().toList();
    }
    if (loops.isEmpty()) {
      throw new IllegalStateException(program + ": found no benchmark; build the module first");
    }
    try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
      for (Path loop : loops) {
        out.putNextEntry(new JarEntry(program.relativize(loop).toString()));
        out.write(RepeatingLoop.in(Files.readAllBytes(loop), work.every()));
        out.closeEntry();
      }
    }
  }
}
