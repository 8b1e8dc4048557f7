package taskmeter.report.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Collects mistakes, so that all of them can be reported at once. One cause can make a mistake in each row: of each
 * kind the first few are kept, and the others are counted.
 */
public final class Complaints {

  /** Shown of each kind: enough to see what they have in common. */
  static final int SHOWN = 3;

  /** Shown of all kinds: more than fit on a screen are no help. */
  static final int MOST = 40;

  private final Map<Kind, List<Complaint>> kept = new LinkedHashMap<>();
  private final Map<Kind, Long> counts = new LinkedHashMap<>();

  /** What complaints of one kind have in common: all but the values, the numbers and the line. */
  private record Kind(String file, String column, String text) {

    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"|[0-9]+(?:[.:][0-9]+)*");

    static Kind of(Complaint complaint) {
      return new Kind(complaint.file(), complaint.column(), VALUES.matcher(
          complaint.found() + ";" + complaint.expected()).replaceAll("#"));
    }
  }

  /** Adds a complaint. */
  public void add(Complaint complaint) {
    add(complaint, 1);
  }

  private void add(Complaint complaint, long count) {
    Kind kind = Kind.of(complaint);
    List<Complaint> same = kept.computeIfAbsent(kind, each -> new ArrayList<>());
    if (same.size() < SHOWN) {
      same.add(complaint);
    }
    counts.merge(kind, count, Long::sum);
  }

  /** Adds a complaint of these parts; see {@link Complaint}. */
  public void add(String file, long line, String column, String found, String expected, String remedy) {
    add(new Complaint(file, line, column, found, expected, remedy));
  }

  /** Adds all complaints of another reader. */
  public void addAll(Complaints others) {
    others.kept.forEach((kind, same) -> {
      same.forEach(complaint -> add(complaint, 1));
      counts.merge(kind, others.counts.get(kind) - same.size(), Long::sum);
    });
  }

  /** Returns whether there is no complaint. */
  public boolean none() {
    return kept.isEmpty();
  }

  /** Returns whether there is no complaint about a file. */
  public boolean none(String file) {
    return kept.keySet().stream().noneMatch(kind -> kind.file().equals(file));
  }

  /**
   * Returns an exception with the complaints: first those about whole files and their headers, which explain others;
   * then the others in the order of files and lines. The last one of a kind says how many more there are.
   */
  public InvalidRunException thrown() {
    List<Complaint> shown = new ArrayList<>();
    kept.forEach((kind, same) -> {
      shown.addAll(same.subList(0, same.size() - 1));
      Complaint last = same.get(same.size() - 1);
      long more = counts.get(kind) - same.size();
      shown.add(more == 0 ? last : last.and(more));
    });
    shown.sort(Comparator.comparing(Complaint::ofPart)
        .thenComparing(Complaint::file).thenComparing(Complaint::place));
    if (shown.size() > MOST) {
      long more = counts.values().stream().mapToLong(each -> each).sum() - MOST;
      shown.set(MOST - 1, shown.get(MOST - 1).and(more, "in all"));
    }
    return new InvalidRunException(shown.subList(0, Math.min(MOST, shown.size())));
  }

  /**
   * One mistake in a file.
   *
   * @param file the file's name within the run's folder
   * @param line from 1; 0 for the whole file
   * @param column the column's name; empty for the whole line
   * @param found what was found
   * @param expected what is expected
   * @param remedy what to do
   */
  public record Complaint(String file, long line, String column, String found, String expected, String remedy) {

    /** {@code file:line:column: found X; expected Y; do Z}. */
    @Override
    public String toString() {
      String where = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
      return where + ": found " + found + "; expected " + expected + "; " + remedy;
    }

    /** Returns whether it is about a part of the file's rows, not about the whole file or its header. */
    boolean ofPart() {
      return line > 1 || line == 0 && !column.isEmpty();
    }

    /** What is missing comes after what is wrong, because that may explain it. */
    private long place() {
      return ofPart() && line == 0 ? Long.MAX_VALUE : line;
    }

    private Complaint and(long more) {
      return and(more, "of this kind");
    }

    private Complaint and(long more, String of) {
      return new Complaint(file, line, column, found, expected, remedy
          + String.format(Locale.ROOT, " (and %,d more %s)", more, of));
    }
  }
}
