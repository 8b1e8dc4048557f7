package taskmeter.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.csv.Suggestion;

class AllowListFileTest {

  private static final List<String> NAMES = List.of("27/TaskCreation.startAndJoin VIRTUAL",
      "27/TaskCreation.fanOut tasks=100 VIRTUAL", "27/BarrierRendezvous.monitor parties=2 VIRTUAL");

  @TempDir
  private Path folder;

  private AllowListFile read(String... lines) throws IOException {
    return AllowListFile.read(Files.write(folder.resolve("known.txt"), List.of(lines)), Set.copyOf(NAMES),
        name -> Suggestion.of(name, NAMES));
  }

  private List<String> mistakes(String... lines) throws IOException {
    String place = folder.resolve("known.txt") + ":";
    return read(lines).mistakes().stream().map(mistake -> mistake.replace(place, "")).toList();
  }

  @Test
  void commentsAndBlankLinesAreSkipped() throws IOException {
    AllowListFile file = read("# known regressions", "", "  # of JDK 27", "\t",
        "  27/TaskCreation.fanOut tasks=100 VIRTUAL   #  a fix is planned # in 28 ",
        "27/TaskCreation.startAndJoin VIRTUAL#JDK-1");
    assertEquals(List.of(), file.mistakes());
    assertEquals(List.of(
        new AllowList.Entry("27/TaskCreation.fanOut tasks=100 VIRTUAL", "a fix is planned # in 28"),
        new AllowList.Entry("27/TaskCreation.startAndJoin VIRTUAL", "JDK-1")), file.list().entries());
    assertEquals(Optional.of("JDK-1"), file.list().reason("27/TaskCreation.startAndJoin VIRTUAL"));
    assertEquals(Optional.empty(), file.list().reason("27/TaskCreation.startAndJoin"));
  }

  @Test
  void anEmptyFileAllowsNothing() throws IOException {
    assertEquals(AllowList.NONE, read().list());
  }

  @Test
  void eachLineRequiresAReason() throws IOException {
    String sentence = "found no reason; expected <comparison> # <reason>";
    assertEquals(List.of("1: " + sentence, "2: " + sentence), mistakes("27/TaskCreation.startAndJoin VIRTUAL",
        "27/TaskCreation.fanOut tasks=100 VIRTUAL #  "));
  }

  @Test
  void aWrongNameGetsASuggestion() throws IOException {
    assertEquals(List.of("1: found no comparison \"27/TaskCreation.fanOut tasks=10 VIRTUAL\"; expected a name that "
        + "--explain takes; did you mean 27/TaskCreation.fanOut tasks=100 VIRTUAL?",
        "2: found no comparison \"zzz\"; expected a name that --explain takes"),
        mistakes("27/TaskCreation.fanOut tasks=10 VIRTUAL # slow", "zzz # nothing is similar"));
  }

  @Test
  void allMistakesAreReportedAtOnceWithTheirPlaces() throws IOException {
    AllowListFile file = read("27/TaskCreation.startAndJoin VIRTUAL # one", "# a comment", "zzz # two",
        "27/TaskCreation.fanOut tasks=100 VIRTUAL", "27/TaskCreation.startAndJoin VIRTUAL # again");
    Path place = folder.resolve("known.txt");
    assertEquals(List.of(
        place + ":3: found no comparison \"zzz\"; expected a name that --explain takes",
        place + ":4: found no reason; expected <comparison> # <reason>",
        place + ":5: found \"27/TaskCreation.startAndJoin VIRTUAL\" again; expected each comparison once"),
        file.mistakes());
    assertEquals(Optional.of("one"), file.list().reason("27/TaskCreation.startAndJoin VIRTUAL"));
  }

  @Test
  void anEntryRequiresANameAndAReason() {
    assertThrows(IllegalArgumentException.class, () -> new AllowList.Entry("27/x", " "));
    assertThrows(IllegalArgumentException.class, () -> new AllowList.Entry("", "why"));
  }
}
