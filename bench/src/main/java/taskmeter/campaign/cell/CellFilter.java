package taskmeter.campaign.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/**
 * Selects the cells of a campaign.
 *
 * @param profile the part of the matrix
 * @param include matches within the name of every selected cell
 * @param exclude matches within the name of no selected cell
 */
public record CellFilter(Profile profile, Optional<Pattern> include, Optional<Pattern> exclude) {

  private static final int SHOWN = 5;

  /**
   * The selected cells, with the iterations of the profile.
   *
   * @throws UsageException if a pattern matches nothing, or no cell is left
   */
  public List<Cell> select(List<Cell> matrix) {
    List<String> complaints = new ArrayList<>();
    List<Cell> candidates = matrix.stream().filter(cell -> profile.includes(cell.profile())).toList();
    include.ifPresent(pattern -> complain("include", pattern, candidates, matrix, complaints));
    exclude.ifPresent(pattern -> complain("exclude", pattern, candidates, matrix, complaints));
    List<Cell> selected = candidates.stream()
        .filter(cell -> include.isEmpty() || include.get().matcher(cell.name()).find())
        .filter(cell -> exclude.isEmpty() || !exclude.get().matcher(cell.name()).find())
        .map(profile::apply).toList();
    if (complaints.isEmpty() && selected.isEmpty()) {
      complaints.add("-Dbench.exclude=" + exclude.map(Pattern::pattern).orElse("")
          + ": excludes all cells; expected at least one left; narrow it");
    }
    if (!complaints.isEmpty()) {
      throw new UsageException(complaints);
    }
    return selected;
  }

  private void complain(String option, Pattern pattern, List<Cell> candidates, List<Cell> matrix,
      List<String> complaints) {
    if (candidates.stream().anyMatch(cell -> pattern.matcher(cell.name()).find())) {
      return;
    }
    String found = "-Dbench." + option + "=" + pattern.pattern() + ": matches no cell of the profile " + profile;
    Optional<Profile> larger = matrix.stream().filter(cell -> pattern.matcher(cell.name()).find()).map(Cell::profile)
        .min(Comparator.naturalOrder());
    if (larger.isPresent()) {
      long there = matrix.stream().filter(cell -> larger.get().includes(cell.profile()))
          .filter(cell -> pattern.matcher(cell.name()).find()).count();
      complaints.add(found + ", but " + there + " of the profile " + larger.get() + "; add -Dbench.profile="
          + larger.get());
    } else {
      List<String> names = candidates.stream().map(Cell::name).toList();
      complaints.add(found + "; similar names: "
          + String.join(", ", Suggestion.nearest(pattern.pattern(), names, SHOWN))
          + "; all: java -jar bench/target/taskmeter-bench.jar list");
    }
  }
}
