package taskmeter.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.w3c.dom.Element;
import taskmeter.report.plot.Plot;

/**
 * Draws plots as SVG: text as text, no embedded font, a transparent page. The same plot and file name give the same
 * bytes on every machine.
 */
public final class SvgFile {

  private SvgFile() {}

  /**
   * Draws a plot. Replaces an existing file atomically.
   *
   * @param file in a folder that exists; its name, without the extension, makes the ids in the SVG unique on a page
   *     with several charts
   * @throws IOException if the file cannot be written; an existing file is unchanged
   */
  public static void write(Plot plot, Path file) throws IOException {
    String name = file.getFileName().toString();
    String svg = draw(plot, "chart-" + name.replaceFirst("\\.svg$", "").replaceAll("[^A-Za-z0-9-]", "-"));
    Path half = file.resolveSibling(name + ".part");
    try {
      Files.writeString(half, svg, StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Returns the text of the SVG; {@code id} is the root's id and the prefix of all others. */
  static String draw(Plot plot, String id) throws IOException {
    Drawing drawing = Drawing.of(plot);
    Rectangle2D size = drawing.size(SvgCanvas.layout());
    SvgCanvas canvas = SvgCanvas.blank();
    canvas.setSVGCanvasSize(new Dimension((int) size.getWidth(), (int) size.getHeight()));
    drawing.chart().draw(canvas, size);
    Element root = canvas.getRoot();
    SvgDocument.finish(root, plot, id, size);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + canvas.text(root) + "\n";
  }
}
