package taskmeter.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * A short campaign that should notice a mutation.
 *
 * @param cells a regular expression that matches in the names of the cells
 * @param others the other arguments of the campaign, except for the results folder
 */
record CampaignArguments(String cells, List<String> others) {

  CampaignArguments {
    others = List.copyOf(others);
  }

  /** Runs each of these cells once, too short to measure. */
  static CampaignArguments smokeRun(String cells, String... more) {
    return of(cells, List.of("--profile=smoke"), more);
  }

  /** Measures these cells with few iterations. */
  static CampaignArguments measurement(String cells, String... more) {
    return of(cells,
        List.of("--profile=full", "--rounds=1", "--warmup=2x200ms", "--measurement=2x200ms", "--budget=10m"), more);
  }

  private static CampaignArguments of(String cells, List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.add("--grace=20s");
    all.addAll(List.of(more));
    return new CampaignArguments(cells, all);
  }

  /** The arguments of the command line. */
  List<String> arguments() {
    List<String> all = new ArrayList<>(others);
    all.add("--include=" + cells);
    return all;
  }

  @Override
  public String toString() {
    return String.join(" ", arguments());
  }
}
