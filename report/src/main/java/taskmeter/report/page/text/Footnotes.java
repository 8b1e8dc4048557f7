package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;

/** Doubts, numbered in the order in which the page meets them; equal texts share a number. */
public final class Footnotes {

  private final List<String> texts = new ArrayList<>();

  /** The marks for a number in a sentence or a row, ascending; empty where there is no doubt. */
  public String marks(List<Doubt> doubts) {
    return doubts.stream().map(doubt -> number(doubt.text())).distinct().sorted()
        .map(number -> "[^" + number + "]").collect(Collectors.joining(" "));
  }

  private int number(String text) {
    if (!texts.contains(text)) {
      texts.add(text);
    }
    return texts.indexOf(text) + 1;
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  public String markdown() {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> "[^" + (i + 1) + "]: " + Markdown.escape(texts.get(i)))
        .collect(Collectors.joining("\n"));
  }

  /** What follows a number in a sentence: the marks of its doubts on the page, nothing elsewhere. */
  @FunctionalInterface
  public interface Notes {

    /** For console and alternative text, which have no footnotes. */
    Notes NONE = doubts -> "";

    String marks(List<Doubt> doubts);

    /** The marks for what is found of these cells, by their costs above their baselines; each doubt once. */
    default String of(PageData data, Cell... cells) {
      return marks(Doubts.aboutFinding(data.matrix(), List.of(cells)));
    }

    /** The same for a cell that stands beside the same variant on other carriers. */
    default String beside(PageData data, Cell cell) {
      return marks(Stream.concat(Doubts.aboutBeside(data.matrix(), cell).stream(),
          Doubts.aboutFinding(data.matrix(), List.of(cell)).stream()).distinct().toList());
    }
  }
}
