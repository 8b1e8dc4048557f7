package taskmeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps both modules easy to read: small folders, and unique type names. */
class StructureTest {

  private static final int MOST_FILES = 20;

  private static final Pattern TYPE =
      Pattern.compile("^( *)(?:(?:public|protected|private|static|abstract|final|sealed|non-sealed) )*"
          + "(?:class|record|interface|enum|@interface) ([A-Z]\\w*)(?: extends (\\w+))?", Pattern.MULTILINE);

  /** A module's sources. */
  enum Module {
    BENCH("../bench"), REPORT("../report");

    private final Path folder;

    Module(String folder) {
      this.folder = Path.of(folder);
    }

    /** The sources of the program, and of its tests if {@code tests}. */
    List<Source> sources(boolean tests) {
      return Stream.of("src/main/java", "src/test/java").limit(tests ? 2 : 1).map(folder::resolve)
          .flatMap(root -> walk(root).map(file -> Source.of(root, file))).toList();
    }

    private static Stream<Path> walk(Path root) {
      try (Stream<Path> files = Files.walk(root)) {
        return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
            .toList().stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A source file.
   *
   * @param folder the folder of its package
   * @param name the name without {@code .java}
   * @param text the text without comments and strings
   */
  record Source(Path folder, String name, String text) {

    static Source of(Path root, Path file) {
      try {
        return new Source(root.relativize(file.getParent()), file.getFileName().toString().replace(".java", ""),
            Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"(?:\\\\.|[^\"\\\\\n])*\"", "\"\"").replaceAll("//[^\n]*", ""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderHasAtMostTwentyFiles(Module module) {
    Map<Path, Long> files = module.sources(false).stream()
        .collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.counting()));
    files.values().removeIf(count -> count <= MOST_FILES);
    // Each doubt is one file, and all of them answer the same question
    files.remove(Path.of("taskmeter/report/doubt"));
    assertEquals(Map.of(), files);
  }

  @ParameterizedTest
  @EnumSource
  void typeNamesAreUnique(Module module) {
    Map<String, List<String>> types = new TreeMap<>();
    Map<String, List<String>> nested = new TreeMap<>();
    for (Source source : module.sources(true)) {
      TYPE.matcher(source.text()).results().forEach(type -> (type.group(1).isEmpty() ? types : nested)
          .computeIfAbsent(type.group(2), name -> new ArrayList<>()).add(source.folder() + "/" + source.name()));
    }
    types.forEach((name, places) -> places.addAll(nested.getOrDefault(name, List.of())));
    types.values().removeIf(places -> places.size() == 1);
    assertEquals(Map.of(), types);
  }

  @ParameterizedTest
  @EnumSource
  void exceptionNamesEndInException(Module module) {
    for (Source source : module.sources(true)) {
      TYPE.matcher(source.text()).results().filter(type -> type.group(3) != null)
          .filter(type -> type.group(3).matches(".*(Exception|Error)"))
          .forEach(type -> assertTrue(type.group(2).endsWith("Exception"), source.name() + ": " + type.group(2)));
    }
  }
}
