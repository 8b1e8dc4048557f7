package taskmeter.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * A short campaign that should notice a mutation.
 *
 * @param arguments of the campaign's command line, without the results folder
 */
record CampaignArguments(List<String> arguments) {

  CampaignArguments {
    arguments = List.copyOf(arguments);
  }

  /** Each of these cells once, far too short to measure. */
  static CampaignArguments rehearsal(String cells, String... more) {
    return of(List.of("--profile=smoke", "--include=" + cells), more);
  }

  /** These cells as they are measured, with short iterations. */
  static CampaignArguments measurement(String cells, String... more) {
    return of(List.of("--profile=full", "--include=" + cells, "--rounds=1", "--warmup=3x20ms", "--measurement=3x20ms",
        "--budget=60s"), more);
  }

  private static CampaignArguments of(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.add("--grace=20s");
    all.addAll(List.of(more));
    return new CampaignArguments(all);
  }

  @Override
  public String toString() {
    return String.join(" ", arguments);
  }
}
