package taskmeter.report.chart.theme;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** Measures texts as {@link Typeface} does: with the room that they need in a wide font. */
public final class TextRoom extends FontMetrics {

  public TextRoom(Font font) {
    super(font);
  }

  @Override
  public int stringWidth(String text) {
    return (int) Math.ceil(Typeface.width(text, font));
  }

  @Override
  public Rectangle2D getStringBounds(String text, Graphics context) {
    return new Rectangle2D.Double(0, -getAscent(), stringWidth(text), getHeight());
  }

  @Override
  public int getAscent() {
    return Math.round(line().getAscent());
  }

  @Override
  public int getDescent() {
    return Math.round(line().getDescent());
  }

  @Override
  public int getLeading() {
    return Math.round(line().getLeading());
  }

  private LineMetrics line() {
    return font.getLineMetrics("x", Typeface.CONTEXT);
  }
}
