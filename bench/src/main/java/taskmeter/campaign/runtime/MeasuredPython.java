package taskmeter.campaign.runtime;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.python.PythonProbe;
import taskmeter.campaign.python.PythonScript;

/**
 * A CPython to measure.
 *
 * @param label its short name, unique in the campaign
 * @param executable the file to run
 * @param script the script that measures cells
 */
public record MeasuredPython(String label, Path executable, PythonScript script) implements MeasuredRuntime {

  @Override
  public RuntimeKind kind() {
    return RuntimeKind.CPYTHON;
  }

  @Override
  public Matrix matrix(String probe) throws InterruptedException {
    return Matrix.parse(label, PythonProbe.lines(executable, script));
  }

  @Override
  public SequencedMap<String, String> settingsText() {
    return new LinkedHashMap<>();
  }
}
