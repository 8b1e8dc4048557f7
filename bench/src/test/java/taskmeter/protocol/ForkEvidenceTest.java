package taskmeter.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaign reads the messages that a fork added to its file. */
class ForkEvidenceTest {

  private static final TrialLine TRIAL = new TrialLine("example.Meeting.latch", "carrier=VIRTUAL", 1, 10, 2, 20, 3);
  private static final ProofLine FAILED = ProofLine.of(ProofLine.Outcome.FAILED, "lost a task");

  @TempDir
  private Path folder;

  @AfterEach
  void clearTheProperty() {
    System.clearProperty(ForkEvidence.FILE);
  }

  @Test
  void addedMessagesAreRead() throws IOException {
    Path file = folder.resolve("evidence");
    System.setProperty(ForkEvidence.FILE, file.toString());
    JvmFacts here = JvmFacts.here();
    ForkEvidence.add(here);
    ForkEvidence.add(TRIAL);
    assertEquals(new ForkEvidence(Optional.of(here), Optional.of(TRIAL), Optional.empty()), ForkEvidence.read(file));
    ForkEvidence.add(ProofLine.of(ProofLine.Outcome.PROVED, ""));
    ForkEvidence.add(FAILED);
    assertEquals(Optional.of(FAILED), ForkEvidence.read(file).proof(), "the last proof counts");
  }

  @Test
  void withoutAFileNothingIsWritten() throws IOException {
    ForkEvidence.add(TRIAL);
    System.setProperty(ForkEvidence.FILE, "");
    ForkEvidence.add(TRIAL);
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void missingAndForeignFilesAreNoEvidence() throws IOException {
    assertEquals(ForkEvidence.NONE, ForkEvidence.read(folder.resolve("missing")));
    assertEquals(ForkEvidence.NONE, ForkEvidence.read(Files.writeString(folder.resolve("empty"), "")));
    assertEquals(ForkEvidence.NONE, ForkEvidence.read(Files.writeString(folder.resolve("other"), "outcome=proved\n")));
    assertEquals(ForkEvidence.NONE, ForkEvidence.read(
        Files.write(folder.resolve("torn"), "TrialLine\tbenchmark=\u00e9".getBytes(StandardCharsets.ISO_8859_1))));
  }

  @Test
  void truncatedLinesAreIgnored() throws IOException {
    String whole = Lines.write(TRIAL) + "\n" + Lines.write(FAILED);
    Path file = Files.writeString(folder.resolve("short"), whole.substring(0, whole.length() - 20));
    assertEquals(new ForkEvidence(Optional.empty(), Optional.of(TRIAL), Optional.empty()), ForkEvidence.read(file));
  }
}
