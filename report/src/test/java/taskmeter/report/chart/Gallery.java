package taskmeter.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import taskmeter.report.plot.Plot;

/** Draws all examples into a folder, to look at, or to compare with the output of another JVM. */
final class Gallery {

  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Plot> each : Examples.all().entrySet()) {
      SvgFile.write(each.getValue(), folder.resolve(each.getKey() + ".svg"));
    }
  }
}
