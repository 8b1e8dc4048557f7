package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.time.Duration;
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
  public static DiscoveredJdks discover() {
    return discover(SearchLocation.real(), JdkProbe.TIMEOUT);
  }

  static DiscoveredJdks discover(List<SearchLocation> places, Duration timeout) {
    List<ProbeResult> results = probeAll(candidates(places), timeout);
    return new DiscoveredJdks(
        results.stream().flatMap(result -> result instanceof Jdk jdk ? Stream.of(jdk) : Stream.of()).toList(),
        Stream.concat(places.stream().flatMap(place -> place.broken().stream()),
            results.stream().flatMap(result -> result instanceof BrokenJdk broken ? Stream.of(broken) : Stream.of()))
            .distinct().toList(),
        places.stream().map(SearchLocation::name).toList());
  }

  /** Each home once. If several sources have it, a variable or a file is kept as the one that names it. */
  private static List<Candidate> candidates(List<SearchLocation> places) {
    Map<Path, Candidate> byHome = new LinkedHashMap<>();
    places.stream().flatMap(place -> place.candidates().stream()).forEach(candidate ->
        byHome.merge(CanonicalHome.of(candidate.folder()), candidate,
            (first, later) -> first.namedBy().isPresent() ? first : later));
    return List.copyOf(byHome.values());
  }

  private static List<ProbeResult> probeAll(List<Candidate> candidates, Duration timeout) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ProbeResult>> results = candidates.stream()
          .map(candidate -> threads.submit(() -> candidate.probe(timeout))).toList();
      return results.stream().map(Discovery::result).toList();
    }
  }

  private static ProbeResult result(Future<ProbeResult> probe) {
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
    ProbeResult probe(Duration timeout) {
      return switch (JdkProbe.of(folder, timeout)) {
        case Jdk jdk -> jdk;
        case BrokenJdk broken -> namedBy.map(broken::namedBy).orElse(broken);
      };
    }
  }
}
