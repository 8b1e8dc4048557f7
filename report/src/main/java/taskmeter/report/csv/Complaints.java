package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it can be said at once. */
final class Complaints {

  private final List<Complaint> all = new ArrayList<>();

  void add(Complaint complaint) {
    all.add(complaint);
  }

  void add(String file, long line, String column, String found, String allowed, String remedy) {
    add(new Complaint(file, line, column, found, allowed, remedy));
  }

  boolean none() {
    return all.isEmpty();
  }

  BadRun thrown() {
    return new BadRun(all.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparing(Complaint::line))
        .toList());
  }
}
