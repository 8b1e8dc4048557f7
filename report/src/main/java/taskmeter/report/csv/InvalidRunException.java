package taskmeter.report.csv;

import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints.Complaint;

/** A run that is not in the format: all that is wrong with it. */
public final class InvalidRunException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Complaint> complaints;

  InvalidRunException(List<Complaint> complaints) {
    super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
    this.complaints = List.copyOf(complaints);
  }

  /** In the order of files and lines; at least one. */
  public List<Complaint> complaints() {
    return complaints;
  }
}
