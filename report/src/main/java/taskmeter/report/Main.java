package taskmeter.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.explain.Explanation;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.page.Page;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.MergedRuns;

/** Reads a run's samples and writes its charts and summary beside them. */
public final class Main {

  private static final int FINE = 0;
  private static final int BUG = 1;
  private static final int USAGE = 2;
  private static final int OTHER_THAN_ITS_SAMPLES = 4;
  private static final int GATE_CLOSED = 6;
  private static final int NAMES_SHOWN = 12;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Ends the JVM with 0, 1 for a bug, 2 for a mistake in options or files, 4 where a report that was to be checked
   * is not what its samples give, 6 where a verdict is to fail the build.
   */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: sentences have µ and × in them
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
          + "); the run's folder has to be readable and writable; see to its rights and its disk");
      return USAGE;
    } catch (RuntimeException e) {
      err.println("This is a bug in the report, and worth an issue with what follows:");
      e.printStackTrace(err);
      return BUG;
    }
  }

  private int report(Request request) throws IOException {
    if (request.help()) {
      request.commandLine().usage(out);
      return FINE;
    }
    if (request.validate()) {
      ReportInput.validate(request);
      return FINE;
    }
    if (request.options().skip) {
      out.println("The report is skipped, as asked for.");
      return FINE;
    }
    ReportInput subject = ReportInput.read(request);
    Page page = Page.of(subject.run(), request.options().baseline, EarlierRuns.floors(
        request.options().results, subject.run()));
    subject.run().sideBySide().ifPresent(this::printDoubt);
    if (request.options().explain.isPresent()) {
      explain(page, request.options().explain.get(), request);
      return FINE;
    }
    if (request.options().check) {
      return check(page, subject.folder());
    }
    Path summary = ReportWriter.publish(page, subject.run().name(), Files.createDirectories(subject.folder()));
    page.findings().forEach(out::println);
    out.println();
    out.println("Summary: " + summary + ", with " + Phrase.of(page.figures().size(), "chart") + " beside it");
    return gate(page, request);
  }

  private void explain(Page page, String asked, Request request) {
    ComparisonIndex catalogue = ComparisonIndex.of(page.verdicts());
    List<NamedComparison> found = catalogue.find(asked);
    if (found.size() != 1) {
      List<String> names = found.isEmpty() ? catalogue.names() : found.stream().map(NamedComparison::name).toList();
      throw new UsageException(request.where("--explain") + ": \"" + asked + "\" is in the names of "
          + Phrase.of(found.size(), "comparison") + ", and has to be in that of one; there are"
          + names.stream().limit(NAMES_SHOWN).collect(Collectors.joining("\n  ", "\n  ", "\n"))
          + (names.size() > NAMES_SHOWN ? "  and " + (names.size() - NAMES_SHOWN) + " more\n" : "")
          + catalogue.meant(asked).filter(meant -> found.isEmpty())
              .map(meant -> "did you mean \"" + meant + "\"?").orElse("choose one of them"));
    }
    Explanation.of(found.get(0)).forEach(out::println);
  }

  private int check(Page page, Path folder) throws IOException {
    List<String> others = ReportWriter.differing(page, folder.getFileName().toString(), folder);
    out.println(others.isEmpty() ? "The report in " + folder + " is what its samples give."
        : "The report in " + folder + " is not what its samples give; draw it again. Other, missing or not its own: "
            + String.join(", ", others));
    return others.isEmpty() ? FINE : OTHER_THAN_ITS_SAMPLES;
  }

  private int gate(Page page, Request request) {
    Gate gate = new Gate(request.options().failOn.kinds());
    if (gate.kinds().isEmpty()) {
      return FINE;
    }
    if (page.verdicts().families().isEmpty()) {
      throw new UsageException(request.where("--fail-on") + ": the run has one JVM, and a verdict takes two; "
          + "measure two or more, or lay runs side by side");
    }
    out.println();
    gate.reasons(page).forEach(out::println);
    return gate.closedBy(page) ? GATE_CLOSED : FINE;
  }

  private void printDoubt(MergedRuns sideBySide) {
    out.println("Not interleaved: the box's drift between the runs is in every ratio of JVMs of two of them.");
    sideBySide.mismatches().forEach(mismatch -> out.println("Their environments differ: " + mismatch));
  }
}
