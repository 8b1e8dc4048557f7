package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  @TempDir
  private Path folder;

  @Test
  void whatAForkWroteIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("evidence"), """
        outcome=proved
        reason=
        creator_seen=VIRTUAL
        task_seen=VIRTUAL+PLATFORM
        workers_seen=3
        involuntary_switches=340
        """);
    assertEquals(new Evidence(Optional.of(Evidence.Outcome.PROVED), Optional.empty(), Optional.of("VIRTUAL"),
        Optional.of("VIRTUAL+PLATFORM"), OptionalInt.of(3), OptionalInt.empty(),
        OptionalInt.of(340)), Evidence.read(file));
  }

  @Test
  void aForkThatLeftNoWordProvesNothing() throws IOException {
    assertEquals(Evidence.NONE, Evidence.read(folder.resolve("missing")));
    assertEquals(Evidence.NONE, Evidence.read(Files.writeString(folder.resolve("empty"), "")));
    assertEquals(Optional.empty(), Evidence.read(Files.writeString(folder.resolve("odd"), "outcome=fine")).outcome());
  }
}
