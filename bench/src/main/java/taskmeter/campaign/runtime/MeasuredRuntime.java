package taskmeter.campaign.runtime;

import java.io.IOException;
import java.util.SequencedMap;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.RuntimeKind;

/** A runtime to measure: a JVM or a CPython. */
public sealed interface MeasuredRuntime permits MeasuredJvm, MeasuredPython {

  /** Its short name, unique in the campaign. */
  String label();

  RuntimeKind kind();

  /** Its name for people: {@code JDK 25}. */
  default String title() {
    return kind().title(label());
  }

  /**
   * Runs the probe on this runtime and reads its matrix.
   *
   * @param probe the main class of the probe of a JVM, on this program's class path
   */
  Matrix matrix(String probe) throws IOException, InterruptedException;

  /** The campaign's settings for it, for {@code environment.csv}, in the order of the file. */
  SequencedMap<String, String> settingsText();
}
