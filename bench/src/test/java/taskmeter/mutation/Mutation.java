package taskmeter.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of the program that makes a published number wrong.
 *
 * @param kind what it falsifies
 * @param name the change in words
 * @param module the module that is changed
 * @param edits the change; empty for the unchanged program
 * @param campaign a campaign that should notice it, which runs first; empty if no campaign can
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

  /** A mutation of {@code bench}, still without edits, campaign and tests. */
  static Mutation of(Kind kind, String name) {
    return new Mutation(kind, name, Module.BENCH, List.of(), Optional.empty(), List.of());
  }

  /** A mutation of {@code report}, still without edits and tests. */
  static Mutation ofReport(String name) {
    return new Mutation(Kind.REPORT, name, Module.REPORT, List.of(), Optional.empty(), List.of());
  }

  Mutation edit(String file, String found, String instead) {
    List<Edit> more = new ArrayList<>(edits);
    more.add(new Edit(file, found, instead));
    return new Mutation(kind, name, module, more, campaign, tests);
  }

  /** A smoke run of the cells whose name contains a match should notice it. */
  Mutation smokeRun(String cells, String... more) {
    return new Mutation(kind, name, module, edits, Optional.of(CampaignArguments.smokeRun(cells, more)), tests);
  }

  /** A short measurement of the cells whose name contains a match should notice it. */
  Mutation measure(String cells, String... more) {
    return new Mutation(kind, name, module, edits, Optional.of(CampaignArguments.measurement(cells, more)), tests);
  }

  /** These test classes should notice it. */
  Mutation test(String... classes) {
    return new Mutation(kind, name, module, edits, campaign,
        Stream.concat(tests.stream(), Stream.of(classes)).toList());
  }

  /** The test classes. If a scenario or a carrier is changed, the sealing tests come first, because they are fast. */
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
