package taskmeter.campaign.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import taskmeter.campaign.machine.DisturbanceRule;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.Percent;

/** Warns when other programs or the hypervisor use the machine: before the first fork, and now and then later. */
public final class DisturbanceWarning {

  /** So many of the latest forks. Fewer may be a single moment, such as a scheduled job. */
  private static final int MANY = 3;
  private static final int LATEST = 5;
  private static final Duration BETWEEN = Duration.ofMinutes(2);

  /** Of an idle program, this share of the time in which some thread waits for a processor is due to other programs. */
  private static final double PRESSURE = 0.05;

  private static final String STOPPED =
      "A signal, a debugger, a frozen container or a machine that sleeps can pause a fork";

  private final DisturbanceRule rule;
  private final Deque<Optional<Noise>> latest = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  public DisturbanceWarning(DisturbanceRule rule) {
    this.rule = rule;
  }

  /**
   * The warning before the first fork; empty if the machine is quiet.
   *
   * @param idle the noise while the campaign did nothing
   * @param now the time, from which on the next warning waits
   */
  public Optional<String> before(Noise idle, Instant now) {
    List<String> causes = causes(List.of(idle));
    OptionalDouble pressure = idle.pressure();
    if (causes.isEmpty() && pressure.isPresent() && pressure.getAsDouble() > PRESSURE) {
      causes = List.of("in " + Percent.whole(pressure.getAsDouble()) + " of the time a thread of another program waits "
          + "for a processor; find the program with top, and stop it");
    }
    if (causes.isEmpty()) {
      return Optional.empty();
    }
    next = now.plus(BETWEEN);
    return Optional.of(sentence("forks will be disturbed", causes)
        + " (-Dbench.action=doctor lists what else distorts measurements)");
  }

  /**
   * Records a fork and returns a warning if it was paused, or if many of the latest were disturbed; then none for a
   * while.
   *
   * @param noise the noise during the fork
   * @param disturbed whether it disturbed the fork
   * @param end when the fork ended
   */
  public Optional<String> after(Noise noise, boolean disturbed, Instant end) {
    latest.add(disturbed ? Optional.of(noise) : Optional.empty());
    if (latest.size() > LATEST) {
      latest.remove();
    }
    if (rule.pausedTooLong(noise)) {
      return Optional.of(String.format(Locale.ROOT, "Warning: the last fork was paused for %.1f s, and is marked "
          + "as disturbed. %s", noise.paused().orElseThrow(), STOPPED));
    }
    List<Noise> found = latest.stream().flatMap(Optional::stream).toList();
    if (found.size() < MANY || end.isBefore(next)) {
      return Optional.empty();
    }
    next = end.plus(BETWEEN);
    return Optional.of(sentence(found.size() + " of the last " + latest.size() + " forks were disturbed",
        causes(found)));
  }

  private static String sentence(String what, List<String> causes) {
    return "Warning: " + what + ": " + String.join("; ", causes) + ", or the numbers will have wide intervals";
  }

  private List<String> causes(List<Noise> noise) {
    List<String> causes = new ArrayList<>();
    meanAbove(rule.others(), noise, Noise::others).ifPresent(share ->
        causes.add("other programs use " + Percent.whole(share) + " of the processors; stop them"));
    meanAbove(rule.steal(), noise, Noise::steal).ifPresent(share ->
        causes.add("the hypervisor takes " + Percent.whole(share) + " of the processors' time; measure at another time "
            + "or on another machine"));
    if (noise.stream().anyMatch(rule::pausedTooLong)) {
      causes.add("forks were paused; do not stop them");
    }
    return causes;
  }

  /** The mean of the shares that are above a limit; empty if none is. */
  private static OptionalDouble meanAbove(double limit, List<Noise> noise, Function<Noise, OptionalDouble> share) {
    return noise.stream().map(share).flatMapToDouble(OptionalDouble::stream).filter(each -> each > limit).average();
  }
}
