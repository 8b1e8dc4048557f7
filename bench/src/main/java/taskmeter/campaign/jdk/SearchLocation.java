package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.Discovery.Candidate;

/**
 * One place that was searched for JDKs.
 *
 * @param name the place in a few words, for error messages
 * @param candidates the candidates in this place
 * @param broken files and variables that cannot be read
 */
record SearchLocation(String name, List<Candidate> candidates, List<BrokenJdk> broken) {

  private static final Path USUAL = Path.of("/usr/lib/jvm");

  SearchLocation {
    candidates = List.copyOf(candidates);
    broken = List.copyOf(broken);
  }

  /** Returns the places on this machine, for this user. */
  static List<SearchLocation> real() {
    SearchLocation own = new SearchLocation("the JVM that runs this program",
        List.of(Candidate.at(Path.of(System.getProperty("java.home")))), List.of());
    return Stream.concat(of(USUAL, System.getenv(), System.getProperty("user.home")), Stream.of(own)).toList();
  }

  static Stream<SearchLocation> of(Path usual, Map<String, String> environment, String userHome) {
    String sdkman = Optional.ofNullable(environment.get("SDKMAN_DIR")).filter(folder -> !folder.isBlank())
        .orElse(userHome + "/.sdkman");
    Stream<SearchLocation> toolchains = Stream.concat(
        Stream.of(userHome + "/.m2/toolchains.xml"),
        Stream.of("MAVEN_HOME", "M2_HOME").flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
            .filter(home -> !home.isBlank()).map(home -> home + "/conf/toolchains.xml"))
        .distinct().map(file -> at(file, path -> Toolchains.of(path, environment)));
    return Stream.concat(
        Stream.of(Folders.of(usual), at(sdkman + "/candidates/java", Folders::of), Variables.of(environment)),
        toolchains);
  }

  /** A text is not a path if the locale's encoding lacks its letters. */
  private static SearchLocation at(String text, Function<Path, SearchLocation> place) {
    try {
      return place.apply(Path.of(text));
    } catch (InvalidPathException e) {
      return new SearchLocation(text + " (not a path in this locale)", List.of(), List.of());
    }
  }

  /** Folders that contain several JDKs, and other things. */
  static final class Folders {
    /** Entries of a JDK's home. A folder without any of them is not a JDK, for example one with sources only. */
    private static final List<String> MARKS = List.of("bin", "release", "lib/modules");

    private Folders() {}

    static SearchLocation of(Path folder) {
      if (!Files.isDirectory(folder)) {
        return new SearchLocation(folder + " (does not exist)", List.of(), List.of());
      }
      try (Stream<Path> children = Files.list(folder)) {
        return new SearchLocation(folder.toString(),
            children.filter(Folders::looksLikeJdk).sorted().map(Candidate::at).toList(), List.of());
      } catch (IOException e) {
        return new SearchLocation(folder.toString(), List.of(), List.of(new BrokenJdk(folder, "cannot be listed: "
            + e)));
      }
    }

    private static boolean looksLikeJdk(Path child) {
      // A dangling link may have been a JDK
      return Files.isDirectory(child) ? MARKS.stream().anyMatch(mark -> Files.exists(child.resolve(mark)))
          : Files.isSymbolicLink(child) && !Files.exists(child);
    }
  }

  /** Environment variables that name homes: {@code JAVA_HOME}, {@code JAVA21_HOME}, {@code JDK_21}. */
  static final class Variables {
    static final String NAMES = "JAVA_HOME, JAVA*_HOME, JDK*";
    private static final Pattern HOME = Pattern.compile("(JAVA|JDK)\\w*_HOME");
    /** Some of these variables have a home, others have options or a certificate file. */
    private static final Pattern PERHAPS_HOME = Pattern.compile("JDK\\w*");

    private Variables() {}

    static SearchLocation of(Map<String, String> environment) {
      List<Candidate> candidates = new ArrayList<>();
      List<BrokenJdk> broken = new ArrayList<>();
      List<String> set = new ArrayList<>();
      new TreeMap<>(environment).forEach((name, value) -> {
        boolean home = HOME.matcher(name).matches();
        if (value.isBlank() || !home && !PERHAPS_HOME.matcher(name).matches()) {
          return;
        }
        try {
          Path folder = Path.of(value);
          if (home || folder.isAbsolute() && Files.exists(CanonicalHome.java(folder))) {
            candidates.add(Candidate.named(folder, name));
            set.add(name + "=" + value);
          }
        } catch (InvalidPathException e) {
          broken.add(new BrokenJdk(Path.of(name), "is not a path: " + e.getMessage()));
        }
      });
      return new SearchLocation(set.isEmpty() ? NAMES + " (none is set)" : String.join(", ", set), candidates, broken);
    }
  }
}
