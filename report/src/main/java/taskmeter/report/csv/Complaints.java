package taskmeter.report.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it can be said at once. */
public final class Complaints {

  private final List<Complaint> all = new ArrayList<>();

  public void add(Complaint complaint) {
    all.add(complaint);
  }

  public void add(String file, long line, String column, String found, String allowed, String remedy) {
    add(new Complaint(file, line, column, found, allowed, remedy));
  }

  public boolean none() {
    return all.isEmpty();
  }

  public InvalidRunException thrown() {
    return new InvalidRunException(all.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparing(Complaint::line))
        .toList());
  }
}
