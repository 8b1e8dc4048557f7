package taskmeter.report.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/** The comparisons of a committed run, found by their names and by what the page calls them. */
class ComparisonIndexTest {

  private static Run run;
  private static Verdicts verdicts;
  private static ComparisonIndex index;

  @BeforeAll
  static void read() throws Exception {
    run = RunReader.read(Path.of("..", "results", "20261125T070816Z-standard"));
    verdicts = PageData.of(run, Optional.empty(), NoiseFloors.NONE).verdicts();
    index = ComparisonIndex.of(verdicts, run.labels());
  }

  private static List<String> names(String text) {
    return index.find(text).stream().map(NamedComparison::name).toList();
  }

  @Test
  void eachComparisonIsFoundByItsNameAndByItsLabels() {
    Titles titles = new Titles(run.labels(), UnaryOperator.identity());
    List<NamedComparison> all = NamedComparison.all(verdicts);
    assertEquals(all.stream().map(NamedComparison::name).toList(), index.names());
    for (NamedComparison each : all) {
      var cell = each.judgement().cell().key();
      assertEquals(List.of(each.name()), names(each.name()));
      assertEquals(List.of(each.name()), names(each.name().toLowerCase(Locale.ROOT).replace('/', ' ')));
      assertEquals(List.of(each.name()), names(titles.cell(cell) + ", " + titles.runtime(cell.runtime())));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      25 startAndJoin VIRTUAL                 | 25/TaskCreation.startAndJoin VIRTUAL
      25 start and join virtual threads       | 25/TaskCreation.startAndJoin VIRTUAL
      Virtual Threads START and JOIN, JDK 25  | 25/TaskCreation.startAndJoin VIRTUAL
      startandjoin virtual 28                 | 28-ea/TaskCreation.startAndJoin VIRTUAL
      27 fan out 100 tasks forkjoinpool       | 27/TaskCreation.fanOut tasks=100 FORK_JOIN
      26 cyclicbarrier 2 parties platform     | 26/BarrierRendezvous.cyclicBarrier parties=2 PLATFORM
      26 cyclicbarrier 16 platform            | 26/BarrierRendezvous.cyclicBarrier parties=16 PLATFORM
      27 monitor with 16 parties on virtual threads | 27/BarrierRendezvous.monitor parties=16 VIRTUAL
      """)
  void wordsOfNamesAndLabelsFindOneComparison(String text, String name) {
    assertEquals(List.of(name), names(text));
  }

  @Test
  void wordsThatSeveralHaveFindAllOfThem() {
    assertTrue(names("start and join").size() > 3);
    assertEquals(List.of(), names("25 startAndJion virtual"));
    assertEquals(List.of(), names("25 nothing"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      25 startAndJion virtual          | 25/TaskCreation.startAndJoin VIRTUAL
      25 strat and join virtual threds | 25/TaskCreation.startAndJoin VIRTUAL
      25/TaskCreation.startAndJion VIRTUAL | 25/TaskCreation.startAndJoin VIRTUAL
      26 cyclicbarier 2 platform       | 26/BarrierRendezvous.cyclicBarrier parties=2 PLATFORM
      """)
  void aMisspeltWordGetsASuggestion(String text, String name) {
    assertEquals(List.of(), names(text));
    assertEquals(Optional.of(name), index.suggest(text));
  }

  @Test
  void withoutASuggestionThoseWithMostWordsComeFirst() {
    assertEquals(Optional.empty(), index.suggest("99 startAndJoin virtual zzzzz"));
    assertTrue(index.nearest("99 startAndJoin virtual").get(0).endsWith("TaskCreation.startAndJoin VIRTUAL"));
  }
}
