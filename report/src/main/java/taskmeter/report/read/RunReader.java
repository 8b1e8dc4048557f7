package taskmeter.report.read;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.read.LabelsFile.NamesInUse;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Ruler.RulerReading;
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
    EnvironmentFile environment = EnvironmentFile.read(folder, name, complaints);
    Complaints version = new Complaints();
    if (!environment.knownFormat(version)) {
      throw version.thrown();
    }
    LabelsFile labels = LabelsFile.read(folder, complaints);
    Complaints ofForks = new Complaints();
    var reading = CompletableFuture.supplyAsync(() -> ForksFile.read(folder, name, ofForks));
    SamplesFile samples = SamplesFile.read(folder, name, () -> reading.join().forks(), labels.labels(), complaints);
    ForksFile forks = reading.join();
    complaints.addAll(ofForks);
    List<RulerReading> ruler = RulerFile.read(folder, name, complaints);

    Set<String> runtimes =
        forks.forks().stream().map(fork -> fork.cell().runtime()).collect(Collectors.toSet());
    environment.check(runtimes, complaints);
    if (samples.complete()) {
      forks.forks().forEach(fork -> checkMeasured(fork, samples, forks, complaints));
    }
    if (labels.table().complete()) {
      NamesInUse names = new NamesInUse(labels);
      forks.forks().forEach(fork -> names.check(fork.cell(), forks.lines().get(fork.slot()), complaints));
    }
    if (!complaints.none()) {
      throw complaints.thrown();
    }
    List<Fork> complete = forks.forks().stream()
        .filter(fork -> fork.state() != State.DIAGNOSED)
        .map(fork -> fork.with(samples.iterations().getOrDefault(fork.slot(), Iterations.NONE)))
        .sorted(Comparator.comparingLong(Fork::slot))
        .toList();
    return new Run(name.toString(), complete, samples.readings(), forks.failedDiagnoses(),
        environment.environment(), labels.labels(), ruler, Optional.empty());
  }

  private static void checkMeasured(Fork fork, SamplesFile samples, ForksFile forks, Complaints complaints) {
    boolean measured = !Double.isNaN(samples.iterations().getOrDefault(fork.slot(), Iterations.NONE).mean());
    if (fork.state().counts() && !measured && !samples.invalid().contains(fork.slot())) {
      complaints.add(ForksFile.NAME, forks.lines().get(fork.slot()), "state", CsvRow.quoted(fork.state().toString())
          + ", but samples.csv has no measured iteration of slot " + fork.slot(),
          "at least one", "add it, or correct the state");
    }
  }
}
