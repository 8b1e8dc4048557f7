package taskmeter.report.chart;

import java.awt.Shape;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * An empty SVG to draw on, with text as text and lengths with two decimals. It does not clip: the axes have room for
 * all data, and a clip would add an attribute to every element.
 */
final class SvgCanvas extends SVGGraphics2D {

  private final boolean drawn;

  private SvgCanvas(SVGGeneratorContext context, boolean drawn) {
    super(context, false);
    this.drawn = drawn;
  }

  static SvgCanvas blank() {
    return of(true);
  }

  /** Returns a canvas that measures text like all others and stays blank: a layout needs no elements. */
  static SvgCanvas layout() {
    return of(false);
  }

  private static SvgCanvas of(boolean drawn) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE_URI, SVG_SVG_TAG, null));
    context.setPrecision(2);
    return new SvgCanvas(context, drawn);
  }

  @Override
  public void draw(Shape shape) {
    if (drawn) {
      super.draw(shape);
    }
  }

  @Override
  public void fill(Shape shape) {
    if (drawn) {
      super.fill(shape);
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (drawn) {
      super.drawString(text, x, y);
    }
  }

  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}
}
