package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Run;

/** The commands that repeat the measurement and draw the report again. */
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
    return "To repeat the measurement, on an idle machine" + jdks(data) + ":\n\n" + Markdown.fence(lines)
        + "\n\nTo draw this page and its charts again, in a checkout that has these samples:\n\n"
        + Markdown.fence(List.of(report));
  }

  private static boolean mismatches(PageData data) {
    return data.run().merged().filter(merged -> !merged.mismatches().isEmpty()).isPresent();
  }

  /** Says which JDKs it needs; the build runs on the JDK that runs Maven. */
  private static String jdks(PageData data) {
    List<String> jdks = data.matrix().runtimes().stream()
        .map(runtime -> data.run().environment().properties(runtime))
        .filter(properties -> properties.containsKey("jvm.version") && properties.containsKey("jvm.vendor"))
        .map(properties -> "JDK " + Markdown.escape(properties.get("jvm.version"))
            + " by " + Markdown.escape(properties.get("jvm.vendor")))
        .distinct().toList();
    return switch (jdks.size()) {
      case 0 -> "";
      case 1 -> ", with Maven running on " + jdks.get(0) + " (JAVA_HOME)";
      default -> ", with " + Phrase.list(jdks) + ", and with Maven running on one of them (JAVA_HOME)";
    };
  }
}
