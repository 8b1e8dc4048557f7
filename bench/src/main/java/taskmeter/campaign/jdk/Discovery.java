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
 * Finds JDKs: in {@code /usr/lib/jvm}; in the folders that {@code JAVA_HOME}, {@code JAVA*_HOME} and {@code JDK*} name;
 * in SDKMAN's folder; in Maven's toolchains files; and the JVM that runs this program.
 */
public final class Discovery {

  private Discovery() {}

  /** Searches this machine and runs all candidates at the same time, for 20 s at most. */
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

  /** Each home once. If several sources have it, a variable or a file is kept as the one that names it. */
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
      throw new IllegalStateException("probing a JDK failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while probing JDKs", e);
    }
  }

  /**
   * A folder that may be a JDK.
   *
   * @param folder a home, or a link to one
   * @param namedBy the variable or file that names it; empty if it was found in a usual place
   */
  record Candidate(Path folder, Optional<String> namedBy) {
    static Candidate at(Path folder) {
      return new Candidate(folder, Optional.empty());
    }

    static Candidate named(Path folder, String by) {
      return new Candidate(folder, Optional.of(by));
    }

    /** Runs it. A broken one includes the variable or file that names it, because the user must fix that. */
    Answer probe(Duration timeout) {
      return switch (JdkProbe.of(folder, timeout)) {
        case Jdk jdk -> jdk;
        case BrokenJdk broken -> namedBy.map(broken::namedBy).orElse(broken);
      };
    }
  }

  /**
   * The result of a discovery.
   *
   * @param jdks the working JDKs, sorted by feature, version and home
   * @param broken the candidates that do not work, sorted by home
   * @param looked the places that were searched, each in a few words
   */
  public record Found(List<Jdk> jdks, List<BrokenJdk> broken, List<String> looked) {
    // The text decides between versions that are equal, such as 28-ea+18 and 28-ea+20
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
