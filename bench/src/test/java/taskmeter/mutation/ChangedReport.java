package taskmeter.mutation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the tests of a changed {@code report} with Maven, in a copy of the source tree. */
final class ChangedReport {

  static final Path SOURCES = Path.of("report", "src", "main", "java");

  private static final Duration LIMIT = Duration.ofSeconds(300);
  private static final Set<String> LEFT_OUT = Set.of(".git", "target");
  private static final Pattern FAILED = Pattern.compile("\\[ERROR\\]\\s+(?:taskmeter\\.[a-z.]+)?([A-Z]\\w+\\.\\w+)");

  private ChangedReport() {}

  /** Runs the tests of a mutation in a folder, which must be empty. */
  static Verdict verdict(Mutation mutation, Path folder) throws IOException, InterruptedException {
    Path tree = folder.resolve("tree");
    copy(Path.of("..").toRealPath(), tree);
    for (Edit edit : mutation.edits()) {
      Path file = tree.resolve(SOURCES).resolve(edit.path());
      Files.writeString(file, edit.in(Files.readString(file)));
    }
    String tests = String.join(",", mutation.tests().stream()
        .map(test -> test.substring(test.lastIndexOf('.') + 1)).toList());
    ChildProcess child = ChildProcess.run(List.of("mvn", "-o", "-B", "-q", "-pl", "report", "test",
        "-Dcheckstyle.skip", "-Dtest=" + tests), tree, folder, LIMIT);
    if (child.exit().isEmpty() || child.exit().getAsInt() == 0) {
      return new Verdict(Verdict.By.NOBODY, tests);
    }
    Matcher failed = FAILED.matcher(child.output());
    if (!failed.find()) {
      throw new IllegalStateException(mutation.name() + ": Maven failed, but no test did: " + child.output());
    }
    return new Verdict(Verdict.By.TEST, failed.group(1));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (LEFT_OUT.contains(folder.getFileName().toString())) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!LEFT_OUT.contains(file.getFileName().toString())) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
