package taskmeter.report.explain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.sample.Labels;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdicts;

/** Finds a comparison by its name, or by words of its name or of its labels that only this comparison has. */
public final class ComparisonIndex {

  private final Map<NamedComparison, SearchText> all = new LinkedHashMap<>();

  private ComparisonIndex() {}

  /** Returns an index of the comparisons that have a ratio. */
  public static ComparisonIndex of(Verdicts verdicts, Labels labels) {
    ComparisonIndex index = new ComparisonIndex();
    NamedComparison.all(verdicts).forEach(named -> index.all.put(named,
        SearchText.of(named.family().candidate(), named.judgement().cell().key(), labels)));
    return index;
  }

  /** Returns the names of all comparisons, in the order of the verdicts. */
  public List<String> names() {
    return all.keySet().stream().map(NamedComparison::name).toList();
  }

  /**
   * Returns the comparison with this name; otherwise all whose names contain every word; otherwise all whose names or
   * labels do. Ignores case, and the order of the words. If a single one of them has no other words than these, it is
   * the only result: "start and join" is not "start and join in a scope".
   */
  public List<NamedComparison> find(String text) {
    List<NamedComparison> exact = all.keySet().stream()
        .filter(each -> each.name().equalsIgnoreCase(text.strip())).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<String> words = SearchText.words(text);
    List<NamedComparison> named = all.keySet().stream().filter(each -> all.get(each).inName(words)).toList();
    List<NamedComparison> found = !named.isEmpty() ? named
        : all.keySet().stream().filter(each -> all.get(each).count(words) == words.size()).toList();
    List<NamedComparison> complete = found.stream().filter(each -> all.get(each).complete(words)).toList();
    return complete.size() == 1 ? complete : found;
  }

  /** Suggests what a text that is no name may mean: a name, or words that several names or labels contain. */
  public Optional<String> suggest(String text) {
    List<String> vocabulary = all.values().stream().flatMap(SearchText::vocabulary).distinct().toList();
    String corrected = SearchText.words(text.replace('.', ' ')).stream()
        .map(word -> known(word) ? word : Suggestion.of(word, vocabulary).orElse(word))
        .collect(Collectors.joining(" "));
    List<NamedComparison> found = find(corrected);
    return found.isEmpty() || corrected.isEmpty() ? Optional.empty()
        : Optional.of(found.size() == 1 ? found.get(0).name() : corrected);
  }

  private boolean known(String word) {
    return all.values().stream().anyMatch(each -> each.count(List.of(word)) > 0);
  }

  /** Returns the names of the comparisons that have most words of a text, those with more of them first. */
  public List<String> nearest(String text) {
    List<String> words = SearchText.words(text);
    return all.keySet().stream()
        .sorted(Comparator.<NamedComparison>comparingLong(each -> all.get(each).count(words)).reversed())
        .map(NamedComparison::name).toList();
  }

  /**
   * A comparison and its name, the candidate and the cell: {@code 27/TaskCreation.fanOut tasks=100 VIRTUAL}.
   */
  public record NamedComparison(String name, Family family, Judgement judgement) {

    /** Returns the comparison with its name. */
    public static NamedComparison of(Family family, Judgement judgement) {
      return new NamedComparison(family.candidate() + "/" + judgement.cell().key().name(), family, judgement);
    }

    /** Returns the comparisons that have a ratio, in the order of the verdicts. */
    public static List<NamedComparison> all(Verdicts verdicts) {
      return verdicts.families().stream()
          .flatMap(family -> family.compared().stream().map(judgement -> of(family, judgement))).toList();
    }
  }
}
