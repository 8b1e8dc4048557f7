package taskmeter.report.csv;

import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints.Complaint;

/** Thrown if a run does not have the required format, with all complaints. */
public final class InvalidRunException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Complaint> complaints;

  InvalidRunException(List<Complaint> complaints) {
    super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
    this.complaints = List.copyOf(complaints);
  }

  /** Returns the complaints in the order of files and lines; at least one. */
  public List<Complaint> complaints() {
    return complaints;
  }
}
