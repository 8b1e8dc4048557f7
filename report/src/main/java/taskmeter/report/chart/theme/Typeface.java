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
 * The font of all charts, Liberation Sans Regular (SIL Open Font License 1.1), from this jar. It measures text the same
 * on every machine. The SVG names this font and fonts with the same metrics. A viewer may have none of them, and use a
 * wider one, such as DejaVu Sans or Verdana. So texts are measured as wide as these would be, and the SVG says at which
 * end of a text its place is: {@link Lettering}.
 *
 * <p>A JDK on a machine without fontconfig or fonts fails with "Fontconfig head is null" even if only the jar's font is
 * used, because it maps the logical fonts first. A mapping file without fonts avoids this, but only if it is set before
 * the first AWT call. No class of this package may use AWT's fonts before this class is loaded.
 */
public final class Typeface {

  /** The font list for SVG viewers: this font, or fonts with the same widths. */
  public static final String FAMILIES = "Liberation Sans, Arial, Helvetica, sans-serif";

  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** What a wider font adds to each character, as a share of the font's size. */
  private static final float WIDER = 0.09f;
  private static final float WIDER_BOLD = 0.15f;

  private static final Font REGULAR = load();

  private Typeface() {}

  /** Returns the font in a size in SVG units. */
  public static Font size(float size) {
    return REGULAR.deriveFont(size);
  }

  /** Returns the width that a line of text needs in a wide font, in SVG units. */
  public static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth()
        + text.length() * (font.isBold() ? WIDER_BOLD : WIDER) * font.getSize2D();
  }

  private static Font load() {
    System.setProperty("java.awt.headless", "true");
    try {
      Path mapping = Files.createTempFile("taskmeter", ".fontconfig.properties");
      try (InputStream file = Typeface.class.getResourceAsStream("LiberationSans-Regular.ttf")) {
        Files.writeString(mapping, "version=1\nsequence.allfonts=default\n");
        System.setProperty("sun.awt.fontconfig", mapping.toString());
        Font font = Font.createFont(Font.TRUETYPE_FONT, file);
        // AWT completes its start here, while the mapping file still exists
        font.getStringBounds("x", new FontRenderContext(null, true, true));
        return font;
      } finally {
        Files.delete(mapping);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("font: cannot be loaded; make the temporary folder writable", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("font: LiberationSans-Regular.ttf is damaged; build the jar again", e);
    }
  }
}
