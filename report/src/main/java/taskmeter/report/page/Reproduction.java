package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Run;

/** What to type to measure and to draw again. */
final class Reproduction {

  private Reproduction() {}

  static String markdown(PageData data) {
    List<String> lines = new ArrayList<>();
    for (Run run : data.run().parts()) {
      run.environment().value("commit").map(commit -> "git checkout " + commit)
          .filter(line -> !lines.contains(line)).ifPresent(lines::add);
      run.environment().value("command").ifPresent(lines::add);
    }
    String report = "mvn -pl report verify -Dreport.run="
        + data.run().parts().stream().map(Run::name).collect(Collectors.joining(","))
        + (mismatches(data) ? " -Dreport.allowMismatch" : "");
    return "On a quiet box" + jdks(data) + ":\n\n" + Markdown.fence(lines)
        + "\n\nThis page and its charts again, in a checkout that holds these samples:\n\n"
        + Markdown.fence(List.of(report));
  }

  private static boolean mismatches(PageData data) {
    return data.run().sideBySide().filter(sideBySide -> !sideBySide.mismatches().isEmpty()).isPresent();
  }

  /** Which JDK it takes: the build runs on the one that Maven runs from. */
  private static String jdks(PageData data) {
    List<String> jdks = data.matrix().runtimes().stream()
        .map(runtime -> data.run().environment().properties(runtime))
        .filter(properties -> properties.containsKey("jvm.version") && properties.containsKey("jvm.vendor"))
        .map(properties -> "a JDK " + Markdown.escape(properties.get("jvm.version"))
            + " of " + Markdown.escape(properties.get("jvm.vendor")))
        .toList();
    return switch (jdks.size()) {
      case 0 -> "";
      case 1 -> ", with JAVA_HOME at " + jdks.get(0) + ", from which Maven must run";
      default -> ", with " + Phrase.list(jdks) + ", and with JAVA_HOME at one of them, from which Maven must run";
    };
  }
}
