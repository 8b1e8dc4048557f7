package taskmeter.report.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdicts;

/**
 * Finds a comparison by its name, or by words that only its name contains.
 *
 * @param all the comparisons of a run, in the order of its verdicts
 */
public record ComparisonIndex(List<NamedComparison> all) {

  private static final String SEPARATORS = "[\\s/.]+";

  /** Returns the comparisons that have a ratio. */
  public static ComparisonIndex of(Verdicts verdicts) {
    return new ComparisonIndex(verdicts.families().stream().flatMap(family ->
        family.compared().stream().map(judgement -> NamedComparison.of(family, judgement))).toList());
  }

  /** Returns the names of all comparisons. */
  public List<String> names() {
    return all.stream().map(NamedComparison::name).toList();
  }

  /** Returns the comparison with exactly this name; otherwise all whose names contain every word, ignoring case. */
  public List<NamedComparison> find(String text) {
    List<NamedComparison> exact = all.stream().filter(each -> each.name().equals(text.strip())).toList();
    List<String> words = Arrays.stream(lower(text).strip().split("\\s+")).toList();
    return !exact.isEmpty() ? exact
        : all.stream().filter(each -> words.stream().allMatch(lower(each.name())::contains)).toList();
  }

  /** Suggests a correction of a text that matches no name: a name, or words that several names contain. */
  public Optional<String> suggest(String text) {
    List<String> words = names().stream().flatMap(name -> Stream.of(name.split(SEPARATORS))).distinct().toList();
    String suggestion = Stream.of(text.strip().split(SEPARATORS))
        .map(word -> find(word).isEmpty() ? Suggestion.of(word, words).orElse(word) : word)
        .collect(Collectors.joining(" "));
    List<NamedComparison> found = find(suggestion);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.size() == 1 ? found.get(0).name() : suggestion);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * A comparison and its name, the candidate and the cell: {@code 27/TaskCreation.fanOut tasks=100 VIRTUAL}.
   */
  public record NamedComparison(String name, Family family, Judgement judgement) {

    public static NamedComparison of(Family family, Judgement judgement) {
      return new NamedComparison(family.candidate() + "/" + cell(judgement.cell().key()), family, judgement);
    }

    /** Returns the cell's part of a name: {@code TaskCreation.fanOut tasks=100 VIRTUAL}. */
    public static String cell(CellKey key) {
      return Stream.of(key.qualifiedVariant(), key.parameters().toString(), key.carrier())
          .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
  }
}
