package taskmeter.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.gate.GivenVerdicts.DEFAULT;
import static taskmeter.report.gate.GivenVerdicts.FASTER;
import static taskmeter.report.gate.GivenVerdicts.INCONCLUSIVE;
import static taskmeter.report.gate.GivenVerdicts.SAME;
import static taskmeter.report.gate.GivenVerdicts.SLOWER;
import static taskmeter.report.gate.GivenVerdicts.allow;
import static taskmeter.report.gate.GivenVerdicts.with;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

  private static GivenVerdicts slower(int number) {
    GivenVerdicts verdicts = new GivenVerdicts();
    IntStream.rangeClosed(1, number).forEach(i -> verdicts.add("25", "v" + i, 1 + i / 10.0, SLOWER));
    return verdicts;
  }

  private static long errors(List<String> commands) {
    return commands.stream().filter(command -> command.startsWith("::error ")).count();
  }

  @Test
  void aPassedGateSaysNothing() {
    assertEquals(List.of(), Annotations.of(new GivenVerdicts().add("25", "fast", 0.5, FASTER).through(DEFAULT)));
  }

  @Test
  void aFailureIsAnErrorWithATitle() {
    assertEquals(List.of("::error title=slower%3A 25/S.v1 VIRTUAL::costs 1.10× (0.990–1.21×) as much as on 21"),
        Annotations.of(slower(1).through(DEFAULT)));
  }

  /** As GitHub's own toolkit does: in a property also colon and comma, in a message neither. */
  @Test
  void specialCharactersAreEscaped() {
    GivenVerdicts verdicts = new GivenVerdicts().add("25", "a,b:c%d\re\nf", 1.5, SLOWER);
    assertEquals(List.of("::notice title=allowed%3A 25/S.a%2Cb%3Ac%25d%0De%0Af VIRTUAL::"
        + "costs 1.50× (1.35–1.65×) as much as on 21: 5 %25, a: b%0D%0A::error::c"), Annotations.of(
        verdicts.through(with(allow("25/S.a,b:c%d\re\nf VIRTUAL", "5 %, a: b\r\n::error::c")))));
  }

  @Test
  void tooFewDecidedIsAnError() {
    GateResult result = new GivenVerdicts().add(4, INCONCLUSIVE).through(DEFAULT);
    List<String> commands = Annotations.of(result);
    assertEquals(1, commands.size());
    assertTrue(commands.get(0).startsWith("::error title=too few comparisons are decided::Gate: none of 4 "),
        commands.get(0));
    assertTrue(commands.get(0).contains("0 (0 %25) could be decided"), "escaped: " + commands.get(0));
  }

  @Test
  void anEntryThatNoLongerAppliesIsANotice() {
    assertEquals(List.of("::notice title=allow list%3A 25/S.v1 VIRTUAL::no longer applies; remove it"),
        Annotations.of(new GivenVerdicts().add(1, SAME).through(with(allow("25/S.v1 VIRTUAL", "JDK-1")))));
  }

  /** GitHub drops the eleventh without a word. */
  @Test
  void theLargestDifferencesAreShownAndTheRestIsCounted() {
    List<String> ten = Annotations.of(slower(10).through(DEFAULT));
    assertEquals(10, errors(ten));
    assertTrue(ten.get(0).contains("S.v10 "), ten.get(0));
    assertTrue(ten.get(9).contains("S.v1 "), ten.get(9));
    List<String> many = Annotations.of(slower(25).through(DEFAULT));
    assertEquals(10, many.size());
    assertTrue(many.get(0).contains("S.v25 "), many.get(0));
    assertTrue(many.get(8).contains("S.v17 "), many.get(8));
    assertEquals("::error title=and 16 more::the output of this step has them all", many.get(9));
  }

  @Test
  void tooFewDecidedIsNeverCrowdedOut() {
    List<String> commands = Annotations.of(slower(20).add(100, INCONCLUSIVE).through(DEFAULT));
    assertEquals(10, errors(commands));
    assertTrue(commands.get(0).startsWith("::error title=too few"), commands.get(0));
    assertEquals("::error title=and 12 more::the output of this step has them all", commands.get(9));
  }

  @Test
  void noticesHaveALimitOfTheirOwn() {
    AllowList all = new AllowList(IntStream.rangeClosed(1, 15)
        .mapToObj(i -> new AllowList.Entry("25/S.v" + i + " VIRTUAL", "known")).toList());
    List<String> commands = Annotations.of(slower(14).add(1, SAME).add("25", "other", 2, SLOWER).through(with(all)));
    assertEquals(1, errors(commands));
    assertEquals(11, commands.size());
    assertTrue(commands.get(1).contains("allow list%3A 25/S.v15 VIRTUAL"), "what asks for a change is first");
    assertEquals("::notice title=and 6 more::the output of this step has them all", commands.get(10));
  }
}
