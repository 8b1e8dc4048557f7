package taskmeter.report.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.read.LabelsFile.NamesInUse;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RunName;

/** Reads the files of a run: four, and {@code ruler.csv} if it exists. */
public final class RunReader {

  private RunReader() {}

  /**
   * Reads {@code results/<run>/}.
   *
   * @throws InvalidRunException with all complaints about all files, if there are any
   */
  public static Run read(Path folder) throws InvalidRunException {
    Complaints complaints = new Complaints();
    RunName name = new RunName(folder);
    EnvironmentFile environment = environment(folder, name, complaints);
    LabelsFile labels = LabelsFile.read(folder, complaints);
    Complaints ofForks = new Complaints();
    var reading = CompletableFuture.supplyAsync(() -> ForksFile.read(folder, name, ofForks));
    SamplesFile samples = SamplesFile.read(folder, name, reading::join, labels.labels(), environment.complete(),
        complaints);
    ForksFile forks = reading.join();
    complaints.addAll(ofForks);
    RulerFile ruler = RulerFile.read(folder, name, complaints);
    environment.check(labelled(forks.runtimes(), labels), complaints);
    if (labels.table().complete()) {
      NamesInUse names = new NamesInUse(labels);
      forks.rows().forEach(row -> names.check(row.fork().cell(), row.line(), complaints));
    }
    if (complaints.none(LabelsFile.NAME)) {
      environment.checkRuntimes(labels.labels().names(Axis.RUNTIME), complaints);
    }
    checkTogether(forks, samples, environment, ruler, complaints);
    if (!complaints.none()) {
      throw complaints.thrown();
    }
    List<Fork> complete = forks.forks().stream()
        .filter(fork -> fork.state() != State.DIAGNOSED)
        .map(fork -> fork.with(samples.iterations().getOrDefault(fork.slot(), Iterations.NONE)))
        .toList();
    return new Run(name.toString(), complete, samples.readings(), forks.failedDiagnoses(),
        environment.environment(), labels.labels(), ruler.readings(), Optional.empty());
  }

  /**
   * Reads only {@code environment.csv}.
   *
   * @throws InvalidRunException with all complaints about it, if there are any
   */
  public static Environment readEnvironment(Path folder) throws InvalidRunException {
    Complaints complaints = new Complaints();
    EnvironmentFile environment = environment(folder, new RunName(folder), complaints);
    environment.check(Set.of(), complaints);
    if (!complaints.none()) {
      throw complaints.thrown();
    }
    return environment.environment();
  }

  private static EnvironmentFile environment(Path folder, RunName name, Complaints complaints)
      throws InvalidRunException {
    EnvironmentFile environment = EnvironmentFile.read(folder, name, complaints);
    Complaints version = new Complaints();
    if (!environment.knownFormat(version)) {
      throw version.thrown();
    }
    return environment;
  }

  /** A runtime without a label is a wrong name: nobody has to describe it. */
  private static Set<String> labelled(Set<String> runtimes, LabelsFile labels) {
    List<String> known = labels.labels().names(Axis.RUNTIME);
    return runtimes.stream().filter(runtime -> known.isEmpty() || known.contains(runtime)).collect(Collectors.toSet());
  }

  /** Files with mistakes of their own are not compared with others: each mistake would come twice. */
  private static void checkTogether(ForksFile forks, SamplesFile samples, EnvironmentFile environment, RulerFile ruler,
      Complaints complaints) {
    boolean ofForks = complaints.none(ForksFile.NAME);
    boolean ofEnvironment = complaints.none(EnvironmentFile.NAME);
    boolean ofSamples = complaints.none(SamplesFile.NAME);
    boolean ofRuler = complaints.none(RulerFile.NAME);
    if (!ofForks) {
      return;
    }
    ScheduleRules.check(forks, complaints);
    if (ofSamples) {
      SampleRules.check(forks, samples, environment, complaints);
    }
    if (ofEnvironment) {
      CampaignRules.check(forks, environment, complaints);
    }
    if (ofRuler && ofEnvironment) {
      ruler.check(forks, environment, complaints);
    }
    // Wrong times of slots are mistakes of their own
    if (ofRuler && complaints.none(RulerFile.NAME) && complaints.none(ForksFile.NAME)) {
      ruler.checkGaps(forks, complaints);
    }
  }
}
