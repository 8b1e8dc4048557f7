package taskmeter.report.chart.theme;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one font of all charts, Liberation Sans Regular (SIL Open Font License 1.1), from this jar. Text is
 * measured with it on every box alike; the SVG names it and its metric twins, so labels fit for a viewer
 * that lacks it.
 *
 * <p>A JDK on a box without fontconfig or fonts fails with "Fontconfig head is null" even where only a font
 * of our own is used: it wants to map the logical fonts first. A mapping file without fonts satisfies it,
 * but only if it is named before the first AWT call. Nothing in this package may touch AWT's fonts before
 * this class has loaded.
 */
public final class Typeface {

  /** As an SVG viewer shall look for it: ours, or one with the same widths. */
  public static final String FAMILIES = "Liberation Sans, Arial, Helvetica, sans-serif";

  private static final Font REGULAR = load();

  private Typeface() {}

  /** The font in a size of so many SVG units. */
  public static Font size(float size) {
    return REGULAR.deriveFont(size);
  }

  /** Width of a line of text, in SVG units. */
  public static double width(String text, Font font) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  private static Font load() {
    System.setProperty("java.awt.headless", "true");
    try {
      Path mapping = Files.createTempFile("taskmeter", ".fontconfig.properties");
      try (InputStream file = Typeface.class.getResourceAsStream("LiberationSans-Regular.ttf")) {
        Files.writeString(mapping, "version=1\nsequence.allfonts=default\n");
        System.setProperty("sun.awt.fontconfig", mapping.toString());
        Font font = Font.createFont(Font.TRUETYPE_FONT, file);
        // What is left of AWT's start needs the mapping, so it has to happen before the file goes
        font.getStringBounds("x", new FontRenderContext(null, true, true));
        return font;
      } finally {
        Files.delete(mapping);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("font: cannot be read; is the temporary folder writable?", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("font: LiberationSans-Regular.ttf is damaged; build the jar again", e);
    }
  }
}
