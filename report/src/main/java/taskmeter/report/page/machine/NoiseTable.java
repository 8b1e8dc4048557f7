package taskmeter.report.page.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Noise;

/** Summarizes the noise during the slots, over all forks, including replaced ones. */
final class NoiseTable {

  private static final List<Column> COLUMNS = List.of(Column.left("during a slot"), Column.right("least"),
      Column.right("median"), Column.right("90 % are below"), Column.right("most"));

  /** The quantiles in the columns after the first. */
  private static final double[] SHARES = {0, 0.5, 0.9, 1};

  /** The default of R and NumPy: linear between neighbours. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /** A row: its title, its values for a fork, and their format. */
  private record Measure(String title, Function<Noise, DoubleStream> values, DoubleFunction<String> text) {}

  private static final List<Measure> MEASURES = List.of(
      new Measure("processor time that the hypervisor gave to other guests (steal)",
          noise -> noise.steal().stream(), Percent::text),
      new Measure("processor time that other processes took",
          noise -> noise.others().stream(), Percent::text),
      new Measure("time in which a thread waited for a processor (including the benchmark's own)",
          noise -> noise.pressure().stream(), Percent::text),
      new Measure("involuntary context switches (mostly caused by the benchmark itself)",
          noise -> noise.involuntarySwitches().stream().asDoubleStream(),
          value -> Digits.significant(value, 3)),
      new Measure("frequency of the processors at the end of the slot, MHz",
          noise -> noise.mhz().stream(), value -> Digits.significant(value, 4)));

  private NoiseTable() {}

  /** Returns the table; empty if no fork has data about noise. */
  static Optional<String> markdown(PageData data) {
    List<List<String>> rows = MEASURES.stream().flatMap(measure -> row(measure, data.run().forks())).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(Markdown.table(COLUMNS, rows));
  }

  private static Stream<List<String>> row(Measure measure, List<Fork> forks) {
    double[] values = forks.stream().flatMapToDouble(fork -> measure.values().apply(fork.noise())).toArray();
    return values.length == 0 ? Stream.empty() : Stream.of(Stream.concat(Stream.of(measure.title()),
        DoubleStream.of(QUANTILE.evaluate(values, SHARES)).mapToObj(measure.text())).toList());
  }
}
