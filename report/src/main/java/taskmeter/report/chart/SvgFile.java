package taskmeter.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
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

  private static final String EXTENSION = ".svg";

  /** The attributes of the root are within so many bytes. */
  private static final int ROOT = 4096;

  private SvgFile() {}

  /**
   * Draws a plot. Replaces an existing file atomically.
   *
   * @param file in a folder that exists; its name, without the extension {@code .svg}, makes the ids in the SVG unique
   *     on a page with several charts
   * @throws IOException if the file cannot be written; an existing file is unchanged
   */
  public static void write(Plot plot, Path file) throws IOException {
    String name = file.getFileName().toString();
    String svg = draw(plot, id(name));
    Path half = file.resolveSibling(name + ".part");
    try {
      Files.writeString(half, svg, StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Returns whether a file is a chart that this class wrote under its name: the root of each has its own id. */
  public static boolean wrote(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(EXTENSION) || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      String start = new String(bytes.readNBytes(ROOT), StandardCharsets.UTF_8);
      return start.contains("<svg") && start.contains(" id=\"" + id(name) + "\"")
          && start.contains(" aria-labelledby=\"" + id(name) + "-title " + id(name) + "-desc\"");
    }
  }

  private static String id(String name) {
    return "chart-" + name.substring(0, name.length() - EXTENSION.length()).replaceAll("[^A-Za-z0-9-]", "-");
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
