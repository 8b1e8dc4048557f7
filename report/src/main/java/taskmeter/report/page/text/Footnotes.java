package taskmeter.report.page.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;

/** Gives each topic of doubts a letter, in the order in which they occur on the page. */
public final class Footnotes {

  /** The heading of the list to which the marks lead. */
  static final String HEADING = "Doubts";

  /** The letter of each topic, in their order. */
  private final Map<String, Character> letters = new LinkedHashMap<>();
  private final Set<String> texts = new HashSet<>();

  /** Returns the marks for these doubts, in the order of the letters; empty if there are none. */
  public String marks(List<Doubt> doubts) {
    doubts.forEach(doubt -> texts.add(doubt.text()));
    return doubts.isEmpty() ? "" : doubts.stream().map(doubt -> letter(doubt.topic())).distinct().sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" ", "<sup>[", "](#" + HEADING.toLowerCase(Locale.ROOT) + ")</sup>"));
  }

  private char letter(String topic) {
    return letters.computeIfAbsent(topic, next -> (char) ('a' + letters.size()));
  }

  public boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Returns the letters and their topics, in their order. */
  Map<String, Character> letters() {
    return letters;
  }

  /** Returns whether a doubt was marked on the page. */
  boolean marked(Doubt doubt) {
    return texts.contains(doubt.text());
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
