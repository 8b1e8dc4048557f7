package taskmeter.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import taskmeter.report.page.Page;
import taskmeter.report.quantity.Count;
import taskmeter.report.sample.SideBySide;

/** Reads a run's samples and writes its charts and summary beside them. */
public final class Main {

  private static final int FINE = 0;
  private static final int BUG = 1;
  private static final int USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Ends the JVM with 0, 1 for a bug, 2 for a mistake in options or files. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: sentences have µ and × in them
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new Main(out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      return report(OptionsReader.read(arguments));
    } catch (UsageError e) {
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

  private int report(OptionsReader read) throws UsageError, IOException {
    if (read.options().help()) {
      OptionsReader.commandLine(read.options()).usage(out);
      return FINE;
    }
    if (read.options().check()) {
      Subject.check(read);
      return FINE;
    }
    if (read.options().skip()) {
      out.println("The report is skipped, as asked for.");
      return FINE;
    }
    Subject subject = Subject.read(read);
    Page page = Page.of(subject.run(), read.options().baseline());
    Path summary = Publication.publish(page, Files.createDirectories(subject.folder()));
    subject.run().sideBySide().ifPresent(this::printDoubt);
    page.findings().forEach(out::println);
    out.println();
    out.println("Summary: " + summary + ", with " + Count.of(page.figures().size(), "chart") + " beside it");
    return FINE;
  }

  private void printDoubt(SideBySide sideBySide) {
    out.println("Not interleaved: the box's drift between the runs is in every ratio of JVMs of two of them.");
    sideBySide.mismatches().forEach(mismatch -> out.println("Their environments differ: " + mismatch));
  }
}
