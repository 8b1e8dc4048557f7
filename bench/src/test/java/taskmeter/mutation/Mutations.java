package taskmeter.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.CompiledTree;

/** All mutations. */
final class Mutations {

  static final List<Mutation> ALL = Stream.of(ForkMutations.ALL, RuntimeMutations.ALL, ScheduleMutations.ALL,
      TurnMutations.ALL, TaskMutations.ALL, StartMutations.ALL, LookupMutations.ALL, BarrierMutations.ALL,
      GroupMutations.ALL, RunnerMutations.ALL, TreeMutations.ALL, LiveMutations.ALL, RecordMutations.ALL,
      DiagnoseMutations.ALL, ProfileMutations.ALL, ReportMutations.ALL)
      .flatMap(List::stream).toList();

  private Mutations() {}

  /**
   * Requires that all mutations apply to the program. Otherwise they would look as if nothing noticed them.
   *
   * @throws IllegalArgumentException with the first one that does not
   */
  static void requireAllApply() {
    ALL.forEach(Mutations::requireApplies);
  }

  static void requireApplies(Mutation mutation) {
    Path root = mutation.module() == Mutation.Module.BENCH
        ? CompiledTree.PROGRAM : Path.of("..").resolve(ChangedReport.SOURCES);
    Map<String, String> sources = new HashMap<>();
    for (Edit edit : mutation.edits()) {
      try {
        String source = sources.containsKey(edit.path())
            ? sources.get(edit.path()) : Files.readString(root.resolve(edit.path()));
        sources.put(edit.path(), edit.in(source));
      } catch (IllegalArgumentException misfit) {
        throw new IllegalArgumentException(mutation.name() + ": " + misfit.getMessage(), misfit);
      } catch (IOException e) {
        throw new UncheckedIOException(mutation.name() + ": " + edit.path(), e);
      }
    }
  }
}
