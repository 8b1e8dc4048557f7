package taskmeter.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.page.claim.ClaimSection;
import taskmeter.report.page.text.DoubtList;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Typography;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.NoiseFloors;

/** Writes {@code results/ASYNCIO.md}: the section of a run about asyncio's claims, as a page of its own. */
public final class AsyncioPage {

  static final String FILE = "ASYNCIO.md";

  private AsyncioPage() {}

  /**
   * Writes the page next to the run's folder.
   *
   * @param arguments the run's folder
   */
  public static void main(String[] arguments) throws IOException, InvalidRunException {
    Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
    Files.writeString(folder.resolveSibling(FILE), of(RunReader.read(folder)), StandardCharsets.UTF_8);
  }

  /** Returns the text of the page, which links to the charts of the run's report. */
  static String of(Run run) {
    Footnotes footnotes = new Footnotes();
    PageData data = PageData.of(run, Optional.empty(), NoiseFloors.NONE);
    String section = new ClaimSection(data, footnotes, "#").section().markdown();
    String doubts = new DoubtList(data, footnotes).markdown();
    return Typography.unbroken((section
            + "\n\nThis page is the section of claims of the run [" + run.name() + "](" + run.name()
            + "/details.md), written by `java -cp report/target/taskmeter-report.jar " + AsyncioPage.class.getName()
            + " results/" + run.name() + "`. [What the report's numbers mean](../report/README.md#how-to-read-a-row).")
        .replace("](charts/", "](" + run.name() + "/charts/")
        + (doubts.isEmpty() ? "" : "\n\n" + doubts) + "\n");
  }
}
