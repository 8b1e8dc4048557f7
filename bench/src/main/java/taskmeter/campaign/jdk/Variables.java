package taskmeter.campaign.jdk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The environment's variables that name homes: {@code JAVA_HOME}, {@code JAVA21_HOME}, {@code JDK_21}. */
final class Variables {
  static final String NAMES = "JAVA_HOME, JAVA*_HOME, JDK*";
  private static final Pattern HOME = Pattern.compile("(JAVA|JDK)\\w*_HOME");
  /** Some of these hold a home, others options or a file of certificates. */
  private static final Pattern PERHAPS_HOME = Pattern.compile("JDK\\w*");

  private Variables() {
  }

  static SearchLocations of(Map<String, String> environment) {
    List<Candidate> candidates = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
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
        broken.add(new Broken(Path.of(name), "names no path: " + e.getMessage()));
      }
    });
    return new SearchLocations(set.isEmpty() ? NAMES + " (none is set)" : String.join(", ", set), candidates, broken);
  }
}
