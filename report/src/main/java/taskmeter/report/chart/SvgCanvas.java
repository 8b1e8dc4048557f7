package taskmeter.report.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.io.StringWriter;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGShape;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import taskmeter.report.chart.theme.Lettering;
import taskmeter.report.chart.theme.TextRoom;

/**
 * An empty SVG to draw on, with text as text and lengths with two decimals. It does not clip: the axes have room for
 * all data, and a clip would add an attribute to every element.
 */
final class SvgCanvas extends SVGGraphics2D implements Lettering {

  private final boolean drawn;
  private final Dots dots = new Dots();
  private final List<Anchor> anchors = new ArrayList<>();
  private Anchor anchor = Anchor.START;

  private SvgCanvas(Context context, boolean drawn) {
    super(context, false);
    this.drawn = drawn;
  }

  static SvgCanvas blank() {
    return new SvgCanvas(new Context(), true);
  }

  /** Returns a canvas that measures text like all others and stays blank: a layout needs no elements. */
  static SvgCanvas layout() {
    return new SvgCanvas(new Context(), false);
  }

  @Override
  public void draw(Shape shape) {
    dots.end();
    if (drawn) {
      super.draw(shape);
    }
  }

  @Override
  public void fill(Shape shape) {
    if (!drawn) {
      return;
    }
    if (shape instanceof Ellipse2D dot && dot.getWidth() == dot.getHeight()) {
      fillDot(dot);
    } else {
      dots.end();
      super.fill(shape);
    }
  }

  private void fillDot(Ellipse2D dot) {
    List<Object> state = List.of(getPaint(), getStroke(), getFont(), getComposite(), getTransform());
    if (!dots.add(dot, state, generatorCtx::doubleString)) {
      Recorder recorder = new Recorder(generatorCtx);
      shapeConverter = recorder;
      super.fill(dot);
      recorder.element.ifPresent(element -> dots.start(element, dot.getWidth(), state));
    }
  }

  /** Returns the SVG as text. */
  String text(Element root) throws IOException {
    writeAnchors(root);
    StringWriter text = new StringWriter();
    stream(root, text, false, false);
    // Without the head, whose document type names a remote host
    String lines = text.toString().replace(System.lineSeparator(), "\n");
    return dots.complete(lines.substring(lines.indexOf("<svg")).strip());
  }

  @Override
  public void drawString(String text, float x, float y) {
    dots.end();
    if (drawn) {
      anchors.add(anchor);
      super.drawString(text, (float) (x + anchor.share() * getFontMetrics().stringWidth(text)), y);
    }
  }

  @Override
  public void anchor(Anchor next) {
    anchor = next;
  }

  /** Returns metrics with the room that a text needs in any viewer's font. */
  @Override
  public FontMetrics getFontMetrics(Font font) {
    return new TextRoom(font);
  }

  /** Writes the anchors of the texts, which are in the order in which they were drawn. */
  private void writeAnchors(Element root) {
    NodeList texts = root.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      if (anchors.get(i) != Anchor.START) {
        ((Element) texts.item(i)).setAttribute("text-anchor", anchors.get(i).svg());
      }
    }
  }

  @Override
  public void setRenderingHint(RenderingHints.Key name, Object value) {
    dots.end();
    super.setRenderingHint(name, value);
  }

  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}

  /** Batik's default settings, and a number format of its own: Batik shares one, which has no room for two threads. */
  private static final class Context extends SVGGeneratorContext {

    private static final int DECIMALS = 2;

    Context() {
      super(GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE_URI, SVG_SVG_TAG, null));
      setIDGenerator(new SVGIDGenerator());
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new ImageHandlerBase64Encoder());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      setPrecision(DECIMALS);
      decimalFormat = (DecimalFormat) decimalFormat.clone();
    }
  }

  /** Remembers the element of a shape. */
  private static final class Recorder extends SVGShape {

    private Optional<Element> element = Optional.empty();

    Recorder(SVGGeneratorContext context) {
      super(context);
    }

    @Override
    public Element toSVG(Shape shape) {
      Element made = super.toSVG(shape);
      element = Optional.ofNullable(made);
      return made;
    }
  }
}
