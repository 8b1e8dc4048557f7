package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Looks for JDKs: in {@code /usr/lib/jvm}, in what {@code JAVA_HOME}, {@code JAVA*_HOME} and {@code JDK*} name, in
 * SDKMAN's folder, in what Maven's toolchains files name; and takes the JVM that runs this program.
 */
public final class Discovery {

  private Discovery() {}

  /** Looks in the places of this box and asks every candidate, all at once, for 20 s at most. */
  public static Found look() {
    return look(SearchLocations.real(), JdkProbe.TIMEOUT);
  }

  static Found look(List<SearchLocations> places, Duration timeout) {
    List<Answer> answers = probeAll(candidates(places), timeout);
    return new Found(
        answers.stream().flatMap(answer -> answer instanceof Jdk jdk ? Stream.of(jdk) : Stream.of()).toList(),
        Stream.concat(places.stream().flatMap(place -> place.broken().stream()),
            answers.stream().flatMap(answer -> answer instanceof BrokenJdk broken ? Stream.of(broken) : Stream.of()))
            .distinct().toList(),
        places.stream().map(SearchLocations::name).toList());
  }

  /** Each home once; of its names, the one that somebody gave it. */
  private static List<Candidate> candidates(List<SearchLocations> places) {
    Map<Path, Candidate> byHome = new LinkedHashMap<>();
    places.stream().flatMap(place -> place.candidates().stream()).forEach(candidate ->
        byHome.merge(CanonicalHome.of(candidate.folder()), candidate,
            (first, later) -> first.namedBy().isPresent() ? first : later));
    return List.copyOf(byHome.values());
  }

  private static List<Answer> probeAll(List<Candidate> candidates, Duration timeout) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = candidates.stream()
          .map(candidate -> threads.submit(() -> candidate.probe(timeout))).toList();
      return answers.stream().map(Discovery::answer).toList();
    }
  }

  private static Answer answer(Future<Answer> probe) {
    try {
      return probe.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking a JDK", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while JDKs were asked", e);
    }
  }

  /**
   * Where a JDK might be.
   *
   * @param folder a home, or a link to one
   * @param namedBy the variable or file that says so; empty for one that lies where JDKs usually do
   */
  record Candidate(Path folder, Optional<String> namedBy) {
    static Candidate at(Path folder) {
      return new Candidate(folder, Optional.empty());
    }

    static Candidate named(Path folder, String by) {
      return new Candidate(folder, Optional.of(by));
    }

    /** The answer; a broken one says who named it, for that is what must be put right. */
    Answer probe(Duration timeout) {
      return switch (JdkProbe.of(folder, timeout)) {
        case Jdk jdk -> jdk;
        case BrokenJdk broken -> namedBy.map(broken::namedBy).orElse(broken);
      };
    }
  }

  /**
   * What a discovery found.
   *
   * @param jdks those that work, by feature, version and home
   * @param broken those that do not, by home
   * @param looked the places, each in a few words
   */
  public record Found(List<Jdk> jdks, List<BrokenJdk> broken, List<String> looked) {
    // The text decides between versions that compare alike, as 28-ea+18 and 28-ea+20 do
    private static final Comparator<Jdk> OLDEST_FIRST = Comparator.comparingInt(Jdk::feature)
        .thenComparing(Found::parsed).thenComparing(Jdk::version).thenComparing(Jdk::home);

    public Found {
      jdks = jdks.stream().sorted(OLDEST_FIRST).toList();
      broken = broken.stream().sorted(Comparator.<BrokenJdk, Path>comparing(BrokenJdk::home)).toList();
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
}
