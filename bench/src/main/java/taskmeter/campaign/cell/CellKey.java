package taskmeter.campaign.cell;

import java.util.Comparator;

/**
 * A cell without its runtime: the forks of one block have the same key.
 *
 * @param scenario the scenario
 * @param variant the variant within the scenario
 * @param parameters {@code name=value} pairs, joined by {@code ;}
 * @param carrier the kind of thread or pool that runs the tasks
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 */
public record CellKey(String scenario, String variant, String parameters, String carrier, String creator,
    boolean pooled) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::toString);

  /** The name that filters match and people read: {@code BarrierRendezvous.phaser parties=2 VIRTUAL}. */
  public String name() {
    return scenario + "." + variant + " " + (parameters.isEmpty() ? "" : parameters + " ") + carrier;
  }

  /** Any stable order. */
  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
