package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taskmeter.report.doubt.Doubt;

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
}
