package taskmeter.campaign.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/**
 * Which cells a campaign takes.
 *
 * @param profile how much of the matrix
 * @param include found in the name of each cell that is taken
 * @param exclude found in the name of none
 */
public record CellFilter(Profile profile, Optional<Pattern> include, Optional<Pattern> exclude) {

  private static final int SHOWN = 5;

  /**
   * The cells that are taken, as the profile runs them.
   *
   * @throws UsageException where a pattern matches nothing, or nothing is left
   */
  public List<Cell> select(List<Cell> matrix) {
    List<String> complaints = new ArrayList<>();
    List<Cell> candidates = matrix.stream().filter(cell -> profile.includes(cell.profile())).toList();
    include.ifPresent(pattern -> complain("include", pattern, candidates, matrix, complaints));
    exclude.ifPresent(pattern -> complain("exclude", pattern, candidates, matrix, complaints));
    List<Cell> taken = candidates.stream()
        .filter(cell -> include.isEmpty() || include.get().matcher(cell.name()).find())
        .filter(cell -> exclude.isEmpty() || !exclude.get().matcher(cell.name()).find())
        .map(profile::apply).toList();
    if (complaints.isEmpty() && taken.isEmpty()) {
      complaints.add("-Dbench.exclude=" + exclude.map(Pattern::pattern).orElse("")
          + ": found nothing left to run, at least one cell is needed; narrow it");
    }
    if (!complaints.isEmpty()) {
      throw new UsageException(complaints);
    }
    return taken;
  }

  private void complain(String option, Pattern pattern, List<Cell> candidates, List<Cell> matrix,
      List<String> complaints) {
    if (candidates.stream().anyMatch(cell -> pattern.matcher(cell.name()).find())) {
      return;
    }
    String found = "-Dbench." + option + "=" + pattern.pattern() + ": found in no cell of the profile " + profile;
    long elsewhere = matrix.stream().filter(cell -> pattern.matcher(cell.name()).find()).count();
    if (elsewhere > 0) {
      complaints.add(found + ", but in " + elsewhere + " of the profile full; add -Dbench.profile=full");
    } else {
      List<String> names = candidates.stream().map(Cell::name).toList();
      complaints.add(found + "; near ones are "
          + String.join(", ", Suggestion.nearest(pattern.pattern(), names, SHOWN))
          + "; all: java -jar bench/target/taskmeter-bench.jar list");
    }
  }
}
