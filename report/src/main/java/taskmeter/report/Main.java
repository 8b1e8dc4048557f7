package taskmeter.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.explain.Explanation;
import taskmeter.report.gate.Annotations;
import taskmeter.report.gate.Gate;
import taskmeter.report.gate.GateResult;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.page.Page;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Run;
import taskmeter.report.text.VisibleOutput;

/** Reads the samples of a run, and writes its charts and summary next to them. */
public final class Main {

  private static final int SUCCESS = 0;
  private static final int INTERNAL_ERROR = 1;
  private static final int USAGE = 2;
  private static final int CHECK_FAILED = 4;
  private static final int GATE_CLOSED = 6;
  private static final int UNDECIDED = 7;
  private static final int NAMES_SHOWN = 12;
  private static final int FILES_SHOWN = 4;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = new VisibleOutput(out);
    this.err = new VisibleOutput(err);
  }

  /**
   * Exits with 0 for success, 1 for an internal error, 2 for a mistake in options or files, 4 if a checked report
   * differs from its samples, 6 if a verdict fails the build, 7 if too few comparisons are decided or cells
   * were not reached.
   */
  public static void main(String[] arguments) {
    // UTF-8 in any locale: the output contains µ and ×
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new Main(out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      return report(Request.parse(arguments));
    } catch (UsageException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (IOException e) {
      err.println(e.getMessage() + ": cannot be read or written (" + e.getClass().getSimpleName()
          + "); expected a readable and writable folder; check its permissions and the disk");
      return USAGE;
    } catch (RuntimeException e) {
      err.println("Internal error; please report it with the trace below:");
      e.printStackTrace(err);
      return INTERNAL_ERROR;
    }
  }

  private int report(Request request) throws IOException {
    if (request.help()) {
      request.commandLine().usage(out, CommandLine.Help.Ansi.OFF);
      return SUCCESS;
    }
    if (request.validate()) {
      ReportInput.validate(request);
      return SUCCESS;
    }
    if (request.options().skip) {
      out.println("Report skipped.");
      return SUCCESS;
    }
    TemporaryFolder.require();
    ReportInput input = ReportInput.read(request);
    Page page = Page.of(input.run(), request.options().baseline, EarlierRuns.floors(
        request.options().results, input.run()));
    input.run().merged().ifPresent(this::printDoubt);
    if (request.options().explain.isPresent()) {
      explain(ComparisonIndex.of(page.verdicts(), input.run().labels()), request);
      return SUCCESS;
    }
    if (request.options().check) {
      return check(page, input.folder());
    }
    // A mistake in the gate's input comes before anything is written
    Optional<Gate> gate = gate(page, input.run(), request);
    ReportWriter.Written written = ReportWriter.publish(page, input.run().name(),
        Files.createDirectories(input.folder()), RunLocator.requested(request));
    page.findings().forEach(out::println);
    out.println();
    out.println(written.kept().isEmpty()
        ? "Summary: " + written.summary() + ", with " + Phrase.of(page.figures().size(), "chart")
            + "\nAll tables: details.md; for a browser: report.html, in the same folder"
        : kept(written.kept(), input, request));
    return gate.isPresent() ? judge(gate.get(), page, input.run(), request) : SUCCESS;
  }

  private void explain(ComparisonIndex index, Request request) {
    String text = request.options().explain.orElseThrow();
    List<NamedComparison> found = index.find(text);
    if (found.size() != 1) {
      Optional<String> suggestion = found.isEmpty() ? index.suggest(text) : Optional.empty();
      throw new UsageException(request.where("--explain") + ": \"" + text + "\" matches "
          + (found.isEmpty() ? "no comparison" : Phrase.of(found.size(), "comparison")) + "; "
          + suggestion.map(name -> "did you mean \"" + name + "\"?").orElseGet(() -> "expected one of" + shown(
              found.isEmpty() ? index.nearest(text) : found.stream().map(NamedComparison::name).toList(), NAMES_SHOWN)
              + "choose one of them"));
    }
    Explanation.of(found.get(0)).forEach(out::println);
  }

  /** Returns a line for each of the first lines, and one for the others. */
  private static String shown(List<String> lines, int most) {
    return lines.stream().limit(most).collect(Collectors.joining("\n  ", "\n  ", "\n"))
        + (lines.size() > most ? "  and " + (lines.size() - most) + " more\n" : "");
  }

  private int check(Page page, Path folder) throws IOException {
    List<String> differing = ReportWriter.differing(page, folder.getFileName().toString(), folder);
    out.println(differing.isEmpty() ? "The report in " + folder + " agrees with its samples."
        : "The report in " + folder + " differs from its samples; draw it again. Changed, missing or extra files: "
            + String.join(", ", differing));
    return differing.isEmpty() ? SUCCESS : CHECK_FAILED;
  }

  private static Optional<Gate> gate(Page page, Run run, Request request) {
    if (request.options().failOn.kinds().isEmpty()) {
      return Optional.empty();
    }
    if (page.verdicts().families().isEmpty()) {
      throw new UsageException(request.where("--fail-on") + ": the run does not have two runtimes of one kind, which a"
          + " verdict requires; measure two or more, or compare several runs with "
          + request.like("--fail-on", "--run"));
    }
    return Optional.of(GateInput.read(page.verdicts(), run, request));
  }

  private int judge(Gate gate, Page page, Run run, Request request) throws IOException {
    GateResult result = gate.of(page.verdicts(), run.unreached());
    out.println();
    result.lines().forEach(out::println);
    if (request.options().annotations) {
      Annotations.of(result).forEach(out::println);
    }
    if (request.options().verdicts.isPresent()) {
      ReportWriter.publish(result, run.name(), Files.createDirectories(request.options().verdicts.get()));
    }
    return !result.failing().isEmpty() ? GATE_CLOSED : result.undecided() ? UNDECIDED : SUCCESS;
  }

  /** Says why the report was not written, and how to write it. */
  private static String kept(List<String> files, ReportInput input, Request request) {
    return "Not written: no campaign in this folder measured " + input.folder() + ", which is only the newest run by"
        + " name, and its report would change:" + shown(files, FILES_SHOWN)
        + "To write it, name the run: " + request.form("--run") + "=" + input.run().name();
  }

  private void printDoubt(MergedRuns merged) {
    out.println("Not interleaved: a ratio of JVMs from different runs includes the machine's drift between them.");
    merged.mismatches().forEach(mismatch -> out.println("Different environments: " + mismatch));
  }
}
