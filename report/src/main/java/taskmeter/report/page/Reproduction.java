package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import taskmeter.report.sample.Environment;

/** What to type to measure and to draw again. */
final class Reproduction {

  private Reproduction() {}

  static String markdown(Material material) {
    Environment environment = material.run().environment();
    List<String> lines = new ArrayList<>();
    environment.value("commit").ifPresent(commit -> lines.add("git checkout " + commit));
    environment.value("command").ifPresent(lines::add);
    String report = "mvn -pl report verify -Dreport.run=" + material.run().name();
    return "On a quiet box:\n\n" + Markdown.fence(lines)
        + "\n\nThis page and its charts again, from the samples beside them:\n\n"
        + Markdown.fence(List.of(report));
  }
}
