package taskmeter.report.chart.theme;

import java.awt.Graphics2D;
import java.util.function.Supplier;

/**
 * A canvas that knows at which end of a text its place is. The viewer of an SVG may have a font of another width than
 * the one that measured the text; so the SVG has to say it.
 */
public interface Lettering {

  /** The end of a text that stays in its place, with the distance from the text's start as a share of its width. */
  enum Anchor {
    START("start", 0), MIDDLE("middle", 0.5), END("end", 1);

    private final String svg;
    private final double share;

    Anchor(String svg, double share) {
      this.svg = svg;
      this.share = share;
    }

    /** The value of {@code text-anchor}. */
    public String svg() {
      return svg;
    }

    public double share() {
      return share;
    }
  }

  /** Sets the anchor of all texts that are drawn from now on; they are still drawn from their start. */
  void anchor(Anchor anchor);

  /** Draws with an anchor, on any canvas. */
  static <T> T with(Anchor anchor, Graphics2D g2, Supplier<T> drawing) {
    if (!(g2 instanceof Lettering lettering)) {
      return drawing.get();
    }
    lettering.anchor(anchor);
    try {
      return drawing.get();
    } finally {
      lettering.anchor(Anchor.START);
    }
  }
}
