package taskmeter.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The controls: the unchanged program must pass every campaign and test that should notice a mutation. Campaigns that
 * differ only in their cells are one control, and so are the test classes of a module.
 */
final class Controls {

  private static final String NAME = "unchanged";

  private Controls() {}

  /** Returns the controls for these mutations. */
  static List<Mutation> of(List<Mutation> mutations) {
    List<Mutation> controls = new ArrayList<>();
    Map<List<String>, SequencedSet<String>> cells = new LinkedHashMap<>();
    mutations.forEach(mutation -> mutation.campaign().ifPresent(run ->
        cells.computeIfAbsent(run.others(), others -> new LinkedHashSet<>()).add(run.cells())));
    cells.forEach((others, names) -> controls.add(new Mutation(Kind.JVM, NAME, Mutation.Module.BENCH, List.of(),
        Optional.of(new CampaignArguments(String.join("|", names), others)), List.of())));
    mutations.stream().filter(mutation -> !mutation.tests().isEmpty())
        .collect(Collectors.groupingBy(Mutation::module, TreeMap::new, Collectors.toList()))
        .forEach((module, those) -> controls.add(new Mutation(Kind.JVM, NAME, module, List.of(), Optional.empty(),
            those.stream().flatMap(mutation -> mutation.tests().stream()).distinct().toList())));
    return controls;
  }
}
