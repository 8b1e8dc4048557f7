package taskmeter.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.metric.AllocationVerdict;
import taskmeter.report.metric.CellMetric;
import taskmeter.report.metric.CellMetrics;
import taskmeter.report.sample.CellKey;
import taskmeter.report.statistic.Interval;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdicts;

/** Writes verdicts as JSON, with properties in snake_case. The same verdicts give the same bytes. */
public final class SummaryJson {

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .addModule(new Jdk8Module())
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build()
      .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private SummaryJson() {}

  /**
   * Returns the text of {@code summary.json}, with a final line break.
   *
   * @param run the run's name
   * @param metrics all metrics but time; may be empty
   */
  public static String of(String run, Verdicts verdicts, CellMetrics metrics) {
    Summary summary = new Summary(Summary.SCHEMA, run, Summary.number(EquivalenceBand.WIDTH),
        Summary.number(TestResult.LEVEL),
        verdicts.families().stream().map(family -> versus(family, metrics)).toList(),
        metrics.all().stream().map(SummaryJson::measured).toList());
    try {
      return WRITER.writeValueAsString(summary) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of text and numbers are always JSON", e);
    }
  }

  private static Summary.Versus versus(Family family, CellMetrics metrics) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(Verdict.Kind.values()).forEach(kind -> counts.put(kind.word(), family.count(kind)));
    return new Summary.Versus(family.candidate(), family.baseline(), family.size(), counts,
        family.judgements().stream().map(judgement -> compared(judgement, metrics)).toList(),
        family.baselines().stream().map(SummaryJson::baseline).toList());
  }

  private static Summary.Compared compared(Judgement judgement, CellMetrics metrics) {
    CellKey cell = judgement.cell().key();
    Optional<TestResult> evidence = judgement.evidence();
    Optional<Interval> interval = judgement.comparison().flatMap(each -> each.ratio().interval());
    return new Summary.Compared(cell.scenario(), cell.variant(), cell.parameters().values(), cell.carrier(),
        cell.creator(), cell.pooled(), judgement.verdict().kind().word(),
        judgement.comparison().map(each -> Summary.number(each.ratio().value())),
        judgement.comparison().flatMap(RuntimeComparison::all).map(each -> Summary.number(Math.exp(each.estimate()))),
        interval.map(each -> Summary.number(each.low())),
        interval.map(each -> Summary.number(each.high())),
        evidence.map(each -> each.ratio().basis().name().toLowerCase(Locale.ROOT)),
        evidence.map(each -> each.ratio().forks()),
        evidence.map(each -> Summary.number(each.ratio().p())),
        evidence.map(each -> Summary.number(each.step().adjusted())),
        evidence.map(each -> Summary.number(each.discovery())),
        evidence.map(each -> Summary.number(each.band().different())),
        forecast(judgement.verdict()), why(judgement.verdict()),
        judgement.doubts().stream().map(Doubt::text).toList(),
        judgement.comparison().flatMap(comparison -> metrics.changes(comparison.base().key(), cell).stream()
            .flatMap(change -> change.verdict().stream()).findFirst()).map(AllocationVerdict::word));
  }

  private static Summary.EmptyCall baseline(RuntimeComparison comparison) {
    CellKey cell = comparison.cell().key();
    return new Summary.EmptyCall(cell.scenario(), cell.variant(), cell.parameters().values(), cell.carrier(),
        cell.creator(), cell.pooled(), Summary.number(comparison.ratio().value()),
        comparison.ratio().interval().map(each -> Summary.number(each.low())),
        comparison.ratio().interval().map(each -> Summary.number(each.high())));
  }

  private static Summary.Measured measured(CellMetric metric) {
    CellKey cell = metric.cell();
    return new Summary.Measured(cell.runtime(), cell.scenario(), cell.variant(), cell.parameters().values(),
        cell.carrier(), cell.creator(), cell.pooled(), metric.metric(), metric.unit().symbol(), metric.values().size(),
        Summary.number(metric.median()), Summary.number(metric.least()), Summary.number(metric.most()));
  }

  private static Optional<Summary.MoreForks> forecast(Verdict verdict) {
    return verdict instanceof Verdict.Inconclusive open ? open.forecast().map(forecast -> new Summary.MoreForks(
        forecast.moreForks(), Summary.number(forecast.probability()))) : Optional.empty();
  }

  private static List<String> why(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Inconclusive open -> open.why().stream().map(Doubt::text).toList();
      case Verdict.NotComparable none -> List.of(none.why());
      case Verdict.Slower slower -> List.of();
      case Verdict.Faster faster -> List.of();
      case Verdict.LikelySlower slower -> List.of();
      case Verdict.LikelyFaster faster -> List.of();
      case Verdict.Same same -> List.of();
    };
  }
}
