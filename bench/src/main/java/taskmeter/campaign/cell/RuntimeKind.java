package taskmeter.campaign.cell;

import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/** The kinds of runtime. Only runtimes of one kind have cells in common. */
public enum RuntimeKind {

  JDK("JDK"),
  CPYTHON("CPython");

  private final String text;

  RuntimeKind(String text) {
    this.text = text;
  }

  static RuntimeKind of(RuntimeFacts facts) {
    return switch (facts) {
      case JvmFacts jvm -> JDK;
      case PythonFacts python -> CPYTHON;
    };
  }

  /** The name of a runtime for people: {@code JDK 25}. */
  public String title(String label) {
    return text + " " + label;
  }

  /** The name in the results and in titles. */
  @Override
  public String toString() {
    return text;
  }
}
