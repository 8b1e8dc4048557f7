package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What a discovery found.
 *
 * @param jdks those that work, by feature, version and home
 * @param broken those that do not, by home
 * @param looked the places, each in a few words
 */
public record Found(List<Jdk> jdks, List<Broken> broken, List<String> looked) {
  // The text decides between versions that compare alike, as 28-ea+18 and 28-ea+20 do
  private static final Comparator<Jdk> OLDEST_FIRST = Comparator.comparingInt(Jdk::feature)
      .thenComparing(Found::parsed).thenComparing(Jdk::version).thenComparing(Jdk::home);

  public Found {
    jdks = jdks.stream().sorted(OLDEST_FIRST).toList();
    broken = broken.stream().sorted(Comparator.<Broken, Path>comparing(Broken::home)).toList();
    looked = List.copyOf(looked);
  }

  private static Runtime.Version parsed(Jdk jdk) {
    try {
      return Runtime.Version.parse(jdk.version());
    } catch (IllegalArgumentException e) {
      return Runtime.Version.parse(String.valueOf(jdk.feature()));
    }
  }
}
