package taskmeter.campaign.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import one.convert.Arguments;
import one.convert.FlameGraph;

/** A flame graph as one HTML file, drawn by the converter of async-profiler. */
final class FlameGraphPage {

  private FlameGraphPage() {}

  /**
   * The page.
   *
   * @param title the heading
   * @param collapsed lines of collapsed stacks
   */
  static String of(String title, String collapsed) throws IOException {
    // A frame below 0.1 % of the samples would be about one pixel wide. Inverted: the threads are at the top, where a
    // browser opens the page, and not at the bottom
    Arguments arguments = new Arguments("--title", html(title), "--minwidth", "0.1", "--inverted");
    FlameGraph graph = new FlameGraph(arguments);
    graph.parseCollapsed(new StringReader(collapsed));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      graph.dump(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
