package taskmeter.report.chart.layer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** An arrow head at the edge of a chart: what it stands for is beyond that edge. */
public enum Arrow {

  RIGHT(0), DOWN(1), LEFT(2), UP(3);

  private static final double LENGTH = 9;
  private static final double HALF_WIDTH = 5;

  private final int quarters;

  Arrow(int quarters) {
    this.quarters = quarters;
  }

  /** Returns the arrow with its tip at a point. */
  public Shape at(double x, double y) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(0, 0);
    shape.lineTo(-LENGTH, -HALF_WIDTH);
    shape.lineTo(-LENGTH, HALF_WIDTH);
    shape.closePath();
    AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
    placed.quadrantRotate(quarters);
    return placed.createTransformedShape(shape);
  }

  /** Returns the arrow around the origin, for a legend. */
  public Shape centred() {
    return switch (this) {
      case RIGHT -> at(LENGTH / 2, 0);
      case LEFT -> at(-LENGTH / 2, 0);
      case DOWN -> at(0, LENGTH / 2);
      case UP -> at(0, -LENGTH / 2);
    };
  }
}
