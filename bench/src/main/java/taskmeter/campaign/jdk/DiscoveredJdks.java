package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a discovery.
 *
 * @param working the working JDKs, sorted by feature, version and home
 * @param broken the candidates that do not work, sorted by home
 * @param searched the places that were searched, each in a few words
 */
public record DiscoveredJdks(List<Jdk> working, List<BrokenJdk> broken, List<String> searched) {

  // The text decides between versions that are equal, such as 28-ea+18 and 28-ea+20
  private static final Comparator<Jdk> OLDEST_FIRST = Comparator.comparingInt(Jdk::feature)
      .thenComparing(DiscoveredJdks::parsed).thenComparing(Jdk::version).thenComparing(Jdk::home);

  public DiscoveredJdks {
    working = working.stream().sorted(OLDEST_FIRST).toList();
    broken = broken.stream().sorted(Comparator.<BrokenJdk, Path>comparing(BrokenJdk::home)).toList();
    searched = List.copyOf(searched);
  }

  private static Runtime.Version parsed(Jdk jdk) {
    try {
      return Runtime.Version.parse(jdk.version());
    } catch (IllegalArgumentException e) {
      return Runtime.Version.parse(String.valueOf(jdk.feature()));
    }
  }
}
