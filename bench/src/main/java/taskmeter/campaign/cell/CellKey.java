package taskmeter.campaign.cell;

import java.util.Comparator;

/**
 * A cell whatever the runtime: what the forks of one block have in common.
 *
 * @param scenario what is measured
 * @param variant how it is done, within the scenario
 * @param parameters {@code name=value} pairs, joined by {@code ;}
 * @param carrier what the tasks run on
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 */
public record CellKey(String scenario, String variant, String parameters, String carrier, String creator,
    boolean pooled) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::toString);

  /** What filters look at and people read: {@code BarrierRendezvous.phaser parties=2 VIRTUAL}. */
  public String name() {
    return scenario + "." + variant + " " + (parameters.isEmpty() ? "" : parameters + " ") + carrier;
  }

  /** Any order would do that is always the same. */
  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
