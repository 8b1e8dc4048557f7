package taskmeter.report.page.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;

/** Numbers doubts in the order in which they occur on the page; equal texts share a number. */
public final class Footnotes {

  /** The number of each text, in their order. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** Returns the marks for these doubts, in ascending order; empty if there are none. */
  public String marks(List<Doubt> doubts) {
    return doubts.stream().map(doubt -> number(doubt.text())).distinct().sorted()
        .map(number -> "[^" + number + "]").collect(Collectors.joining(" "));
  }

  private int number(String text) {
    return numbers.computeIfAbsent(text, next -> numbers.size() + 1);
  }

  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  public String markdown() {
    return numbers.entrySet().stream()
        .map(each -> "[^" + each.getValue() + "]: " + Markdown.escape(each.getKey()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns what follows a number in a sentence: the footnote marks of its doubts, or nothing. */
  @FunctionalInterface
  public interface Notes {

    /** For the console and alternative texts, which have no footnotes. */
    Notes NONE = doubts -> "";

    String marks(List<Doubt> doubts);

    /** Returns the marks for a finding about the net costs of these cells; each doubt once. */
    default String of(PageData data, Cell... cells) {
      return marks(Doubts.aboutFinding(data.matrix(), List.of(cells)));
    }

    /** Returns the marks for a cell that a sentence lists next to the same variant on other carriers. */
    default String beside(PageData data, Cell cell) {
      return marks(Stream.concat(Doubts.aboutAcrossCarriers(data.matrix(), cell).stream(),
          Doubts.aboutFinding(data.matrix(), List.of(cell)).stream()).distinct().toList());
    }
  }
}
