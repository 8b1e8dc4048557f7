package taskmeter.report.page.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.matrix.Slice;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Phrase;

/** Says how a variant's cost grows from the smallest to the largest value of a parameter, on each carrier. */
final class GrowthFinding {

  private final PageData data;
  private final Notes notes;

  GrowthFinding(PageData data, Notes notes) {
    this.data = data;
    this.notes = notes;
  }

  /** Returns a sentence for each range of values; leaves out slices with a cell below resolution. */
  List<String> sentences(List<Slice> slices) {
    Map<String, List<Slice>> ranges = slices.stream()
        .filter(slice -> slice.cells().stream().noneMatch(data.matrix()::belowResolution))
        .collect(Collectors.groupingBy(this::range, LinkedHashMap::new, Collectors.toList()));
    return ranges.entrySet().stream().map(range -> range.getKey() + " is multiplied by "
        + Phrase.list(range.getValue().stream().map(this::growth).toList()) + ".").toList();
  }

  private String range(Slice slice) {
    Titles titles = data.titles();
    String first = slice.first().key().parameters().values().get(slice.parameter());
    String last = slice.last().key().parameters().values().get(slice.parameter());
    return "From " + titles.value(first) + " to " + titles.parameter(slice.parameter(), last) + ", the cost of "
        + titles.variantWithParameters(slice.common());
  }

  private String growth(Slice slice) {
    Comparison comparison = Comparison.of(slice.last(), slice.first());
    return EstimateText.ratio(comparison.ratio()).replace("×", "")
        + notes.of(data, slice.last(), slice.first()) + " on " + data.titles().carrier(slice.common());
  }
}
