package taskmeter.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import taskmeter.report.plot.Plot;

/** Draws every example into a folder, to be looked at, and to be compared with what another JVM draws. */
final class Gallery {

  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Plot> each : Examples.all().entrySet()) {
      SvgFile.write(each.getValue(), folder.resolve(each.getKey() + ".svg"));
    }
  }
}
