package taskmeter.report.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;

/**
 * The words by which a user finds a comparison.
 *
 * @param name the words of its name, {@code 27 TaskCreation startAndJoin VIRTUAL}
 * @param labels the words of its labels, {@code JDK 27 Task creation start and join virtual threads}
 * @param shortest for names and for labels the words without which another comparison may be meant: not the scenario's
 */
record SearchText(List<String> name, List<String> labels, List<Set<String>> shortest) {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s/;]+");
  /** Words of the page's sentences that no label needs: {@code monitor with 16 parties on virtual threads}. */
  private static final Set<String> LINKING = Set.of("on", "with");
  /** Punctuation that belongs to a sentence and not to a word. */
  private static final Pattern AROUND = Pattern.compile("^[,:(\"']+|[,:)\"']+$");

  static SearchText of(String candidate, CellKey cell, Labels labels) {
    List<String> parameters = cell.parameters().values().entrySet().stream().flatMap(each ->
        Stream.concat(words(each.getValue()).stream(), words(labels.title(Axis.PARAMETER, each.getKey())).stream()))
        .toList();
    List<String> label = all(Stream.of(words(labels.title(Axis.VARIANT, cell.qualifiedVariant())), parameters,
        words(labels.title(Axis.CARRIER, cell.carrier()))));
    List<String> runtime = words(candidate);
    return new SearchText(all(Stream.of(runtime, words(cell.name()))),
        all(Stream.of(words(labels.title(Axis.RUNTIME, candidate)),
            words(labels.title(Axis.SCENARIO, cell.scenario())), label)),
        List.of(Set.copyOf(all(Stream.of(runtime,
            words(cell.variant() + " " + cell.parameters() + " " + cell.carrier())))),
            Set.copyOf(all(Stream.of(runtime, label)))));
  }

  private static List<String> all(Stream<List<String>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  /** Returns the words of a text, in lower case. */
  static List<String> words(String text) {
    return Arrays.stream(SEPARATORS.split(text.toLowerCase(Locale.ROOT)))
        .map(word -> AROUND.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty() && !LINKING.contains(word)).toList();
  }

  /** Returns whether the name has all of these words. */
  boolean inName(List<String> words) {
    return words.stream().allMatch(word -> contains(name, word));
  }

  /** Returns how many of these words are in the name or the labels. */
  long count(List<String> words) {
    return words.stream().filter(word -> contains(name, word) || contains(labels, word)).count();
  }

  /** Returns whether these words leave nothing out by which the comparison differs from those of its scenario. */
  boolean complete(List<String> words) {
    Set<String> given = words.stream().flatMap(word -> Stream.concat(Stream.of(word), parts(word)))
        .collect(Collectors.toSet());
    return shortest.stream().anyMatch(given::containsAll);
  }

  /** A number is not found within another one: 16 is not in 160. */
  private static boolean contains(List<String> texts, String word) {
    return word.matches("\\d+")
        ? texts.stream().anyMatch(Pattern.compile("(?<![\\p{Alnum}.])" + word + "(?!\\p{Alnum})").asPredicate())
        : texts.stream().anyMatch(text -> text.contains(word));
  }

  /** {@code TaskCreation.startAndJoin}: a scenario and a variant. */
  private static Stream<String> parts(String word) {
    return Stream.of(word.split("\\."));
  }

  /** Returns all words with the parts of the name, to correct a misspelt word. */
  Stream<String> vocabulary() {
    return Stream.concat(name.stream().flatMap(SearchText::parts), labels.stream());
  }
}
