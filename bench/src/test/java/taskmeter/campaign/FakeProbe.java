package taskmeter.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A matrix of cells none of which can run, and, if the JVM was told so, an end without an answer. */
public final class FakeProbe {
  private FakeProbe() {
  }

  /** Writes the matrix to the file that is named, and what has nothing to do with it to the output. */
  public static void main(String... arguments) throws IOException {
    if (Boolean.getBoolean("fake.failure")) {
      throw new IllegalStateException("no answer");
    }
    System.out.println("[0.008s][info][gc] Using G1");
    Files.write(Path.of(arguments[0]), List.of(
        "jvm\tfeature\t" + Runtime.version().feature(),
        "jvm\tjvm.name\tExample VM",
        "cell\tMeeting\tlatch\t\tFORK_JOIN\tFORK_JOIN\ttrue\t2\tstandard\tx.Y\t\t\t\t\t\t1\tnever opens"));
  }
}
