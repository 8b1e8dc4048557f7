package taskmeter.campaign.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.RuntimeFacts;
import taskmeter.protocol.TrialLine;

/** A valid fork, and the result of {@link ForkCheck} after one change to it. */
final class SoundFork {

  static final Path HOME = Path.of("/nowhere/jdk-25");
  static final JvmSettings SETTINGS = JvmSettings.of(25, List.of("-Da=1", "-server"));
  static final Cell CELL = new Cell("25", RuntimeKind.JDK, "Meeting", "latch", new TreeMap<>(Map.of("parties", "16")),
      "VIRTUAL", "VIRTUAL", false, OptionalInt.of(2), OptionalInt.empty(), Profile.STANDARD, "example.Meeting.latch",
      List.of("-Dcreator=VIRTUAL"), new Iterations(2, Duration.ofMillis(100)), new Iterations(3, Duration.ofMillis(80)),
      10, List.of(), Optional.empty());
  /** The probe's facts; the launcher does not pass on -server. */
  static final JvmFacts PROBED = facts(HOME,
      SETTINGS.arguments().stream().filter(each -> !each.equals("-server")).toList());
  static final JvmFacts JVM = facts(HOME, arguments("-Xms512m", "-Xms512m"));
  static final TrialLine TRIAL =
      new TrialLine("example.Meeting.latch", "carrier=VIRTUAL;parties=16;tasks=0", 2, 100, 3, 80, 10);
  /** The operations of five iterations, each with 1000 measured and 10 untimed operations. */
  static final long COUNTED = 5 * 1010;
  static final ProofLine PROOF = proof(OptionalLong.of(COUNTED), OptionalLong.of(COUNTED + 30), 0);

  static JvmFacts facts(Path home, List<String> arguments) {
    return new JvmFacts(25, "25.0.1+8", "Example VM", "Example, Inc.", home.toString(), List.of("Young", "Old"),
        1 << 29, 2, arguments);
  }

  /** A fork's arguments, with one of them replaced. */
  static List<String> arguments(String one, String by) {
    List<String> arguments = new ArrayList<>(SETTINGS.arguments());
    arguments.remove("-server");
    arguments.addAll(List.of("-Dcreator=VIRTUAL", "-Dtaskmeter.evidence=/tmp/x"));
    arguments.addFirst("-Dof.an.environment.variable");
    arguments.replaceAll(each -> each.equals(one) ? by : each);
    return arguments;
  }

  static ProofLine proof(OptionalLong operations, OptionalLong threads, int repeatedEvery) {
    return new ProofLine(ProofLine.Outcome.PROVED, "", "VIRTUAL", "VIRTUAL", OptionalInt.of(1), OptionalInt.of(2),
        OptionalLong.empty(), operations, threads, repeatedEvery);
  }

  private SoundFork() {}

  static List<CountedSample> samples() {
    return new ArrayList<>(List.of(sample(Phase.WARMUP, 1, 100), sample(Phase.WARMUP, 2, 100),
        sample(Phase.MEASURED, 1, 80), sample(Phase.MEASURED, 2, 80), sample(Phase.MEASURED, 3, 80)));
  }

  static CountedSample sample(Phase phase, int iteration, double millis) {
    return new CountedSample(new Sample(phase, iteration, millis * 1_000_000 / 1000), 1000, 1010);
  }

  static Optional<String> difference(Optional<RuntimeFacts> jvm, Optional<TrialLine> trial, Optional<ProofLine> proof,
      List<CountedSample> samples, ExtraWork extra) {
    return new ForkCheck(CELL, new JvmCheck(CELL, new MeasuredJvm("25", HOME, 25, SETTINGS, extra), PROBED))
        .difference(new ForkEvidence(jvm, trial, proof), samples);
  }

  static Optional<String> with(JvmFacts jvm) {
    return difference(Optional.of(jvm), Optional.of(TRIAL), Optional.of(PROOF), samples(), ExtraWork.NONE);
  }

  static Optional<String> with(TrialLine trial) {
    return difference(Optional.of(JVM), Optional.of(trial), Optional.of(PROOF), samples(), ExtraWork.NONE);
  }

  static Optional<String> with(ProofLine proof) {
    return difference(Optional.of(JVM), Optional.of(TRIAL), Optional.of(proof), samples(), ExtraWork.NONE);
  }

  static Optional<String> with(List<CountedSample> samples) {
    return difference(Optional.of(JVM), Optional.of(TRIAL), Optional.of(PROOF), samples, ExtraWork.NONE);
  }
}
