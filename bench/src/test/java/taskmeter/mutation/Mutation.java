package taskmeter.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of the program after which a published number would be false.
 *
 * @param kind the link of the chain
 * @param name what is falsified, in plain words
 * @param module the module that is changed
 * @param edits the change
 * @param campaign a campaign that should notice it, where one can; it runs first
 * @param tests the test classes that should notice it, below the package {@code taskmeter}
 */
record Mutation(Kind kind, String name, Module module, List<Edit> edits, Optional<CampaignArguments> campaign,
    List<String> tests) {

  private static final List<String> SEALS = List.of("scenario.BodiesTest", "scenario.MatrixSealTest");

  /** A module of the build. */
  enum Module {
    BENCH, REPORT
  }

  Mutation {
    edits = List.copyOf(edits);
    tests = List.copyOf(tests);
  }

  /** One of {@code bench}, which changes nothing yet and which nothing should notice yet. */
  static Mutation of(Kind kind, String name) {
    return new Mutation(kind, name, Module.BENCH, List.of(), Optional.empty(), List.of());
  }

  /** One of {@code report}. */
  static Mutation ofReport(String name) {
    return new Mutation(Kind.REPORT, name, Module.REPORT, List.of(), Optional.empty(), List.of());
  }

  Mutation edit(String file, String found, String instead) {
    List<Edit> more = new ArrayList<>(edits);
    more.add(new Edit(file, found, instead));
    return new Mutation(kind, name, module, more, campaign, tests);
  }

  /** A rehearsal of the cells in whose name this is found should notice it. */
  Mutation rehearse(String cells, String... more) {
    return new Mutation(kind, name, module, edits, Optional.of(CampaignArguments.rehearsal(cells, more)), tests);
  }

  /** A short measurement of the cells in whose name this is found should notice it. */
  Mutation measure(String cells, String... more) {
    return new Mutation(kind, name, module, edits, Optional.of(CampaignArguments.measurement(cells, more)), tests);
  }

  /** These test classes should notice it. */
  Mutation test(String... classes) {
    return new Mutation(kind, name, module, edits, campaign,
        Stream.concat(tests.stream(), Stream.of(classes)).toList());
  }

  /** Those that are named, and before them, where the cells are changed, those that seal them: they end at once. */
  @Override
  public List<String> tests() {
    boolean cells = edits.stream().anyMatch(edit -> edit.file().matches("(scenario|carrier)/.*"));
    return cells ? Stream.concat(SEALS.stream(), tests.stream()).distinct().toList() : tests;
  }

  /** Whether this is the unchanged program. */
  boolean isControl() {
    return edits.isEmpty();
  }
}
