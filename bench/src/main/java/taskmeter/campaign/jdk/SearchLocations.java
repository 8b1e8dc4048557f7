package taskmeter.campaign.jdk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One place where JDKs may be.
 *
 * @param name in a few words, for whoever wonders where was looked
 * @param candidates what is there
 * @param broken what would have named candidates and cannot be read
 */
record SearchLocations(String name, List<Candidate> candidates, List<Broken> broken) {
  private static final Path USUAL = Path.of("/usr/lib/jvm");

  SearchLocations {
    candidates = List.copyOf(candidates);
    broken = List.copyOf(broken);
  }

  /** The places of this box and this user. */
  static List<SearchLocations> real() {
    SearchLocations own = new SearchLocations("the JVM that runs this program",
        List.of(Candidate.lying(Path.of(System.getProperty("java.home")))), List.of());
    return Stream.concat(of(USUAL, System.getenv(), System.getProperty("user.home")), Stream.of(own)).toList();
  }

  static Stream<SearchLocations> of(Path usual, Map<String, String> environment, String userHome) {
    String sdkman = Optional.ofNullable(environment.get("SDKMAN_DIR")).filter(folder -> !folder.isBlank())
        .orElse(userHome + "/.sdkman");
    Stream<SearchLocations> toolchains = Stream.concat(
        Stream.of(userHome + "/.m2/toolchains.xml"),
        Stream.of("MAVEN_HOME", "M2_HOME").flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
            .filter(home -> !home.isBlank()).map(home -> home + "/conf/toolchains.xml"))
        .distinct().map(file -> at(file, path -> Toolchains.of(path, environment)));
    return Stream.concat(
        Stream.of(Folders.of(usual), at(sdkman + "/candidates/java", Folders::of), Variables.of(environment)),
        toolchains);
  }

  /** In a locale that lacks its letters, a text may be no path. */
  private static SearchLocations at(String text, Function<Path, SearchLocations> place) {
    try {
      return place.apply(Path.of(text));
    } catch (InvalidPathException e) {
      return new SearchLocations(text + " (no path in this locale)", List.of(), List.of());
    }
  }
}
