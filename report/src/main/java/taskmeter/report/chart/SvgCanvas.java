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

  private SvgCanvas(SVGGeneratorContext context) {
    super(context, false);
  }

  static SvgCanvas blank() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE_URI, SVG_SVG_TAG, null));
    context.setPrecision(2);
    return new SvgCanvas(context);
  }

  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}
}
