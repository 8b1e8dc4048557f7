package taskmeter.report.page.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import taskmeter.report.box.Quantile;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.Material;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Noise;

/** What the box did during the slots, over all forks, replaced ones included. */
final class NoiseTable {

  private static final List<Column> COLUMNS = List.of(Column.left("during a slot"), Column.right("least"),
      Column.right("median"), Column.right("90 % are below"), Column.right("most"));

  /** One row, declared once. */
  private record Measure(String title, Function<Noise, Stream<Double>> values, DoubleFunction<String> text) {}

  private static final List<Measure> MEASURES = List.of(
      new Measure("processor time that the hypervisor gave to others (steal)",
          noise -> noise.steal().stream().boxed(), Percent::text),
      new Measure("processor time that other processes took",
          noise -> noise.others().stream().boxed(), Percent::text),
      new Measure("time in which some thread waited for a processor, the benchmark's own included",
          noise -> noise.pressure().stream().boxed(), Percent::text),
      new Measure("involuntary context switches, the benchmark's own doing mostly",
          noise -> noise.involuntarySwitches().stream().asDoubleStream().boxed(),
          value -> Digits.significant(value, 3)),
      new Measure("frequency of the processors at its end, MHz",
          noise -> noise.mhz().stream().boxed(), value -> Digits.significant(value, 4)));

  private NoiseTable() {}

  /** Empty where no fork says anything of it. */
  static Optional<String> markdown(Material material) {
    List<List<String>> rows = MEASURES.stream().flatMap(measure -> row(measure, material.run().forks())).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(Markdown.table(COLUMNS, rows));
  }

  private static Stream<List<String>> row(Measure measure, List<Fork> forks) {
    List<Double> values = forks.stream().flatMap(fork -> measure.values().apply(fork.noise())).toList();
    return values.isEmpty() ? Stream.empty() : Stream.of(Stream.concat(Stream.of(measure.title()),
        Stream.of(0.0, 0.5, 0.9, 1.0).map(share -> measure.text().apply(Quantile.of(values, share)))).toList());
  }
}
