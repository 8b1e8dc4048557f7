package taskmeter.report.quoted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A claim is checked in every committed run. */
class QuotedClaimTest {

  private static final String FIRST = "20261122T101432Z-standard";
  private static final String SIX_JDKS = "20261125T070816Z-standard";
  private static final String SAME_JDK = "20261127T033209Z-standard";
  private static final String WITH_CPYTHON = "20261128T045536Z-standard";

  private static final QuotedClaim HUNDRED = new QuotedClaim("hundred", "more than a hundred times", run -> run
      .comparisons("BarrierRendezvous.monitor parties=16", "BarrierRendezvous.cyclicBarrier parties=16", "VIRTUAL")
      .stream().map(each -> each.ratio().value() > 100).toList());
  private static final QuotedClaim NOTHING_SAVED = new QuotedClaim("nothing saved", "no measurable saving", run -> run
      .comparisons("EagerStart.eager suspending=0", "EagerStart.deferred suspending=0", "VIRTUAL").stream()
      .map(each -> each.ratio().interval().orElseThrow().high() >= 1).toList());
  private static final QuotedClaim LIKE_AN_EMPTY_CALL = new QuotedClaim("empty call",
      "indistinguishable from an empty call",
      run -> run.matrix().cells().stream()
          .filter(cell -> cell.key().qualifiedVariant().equals("CurrentTaskLookup.currentThread") && cell.ran())
          .map(cell -> run.matrix().net(cell).orElseThrow().interval().orElseThrow().low() <= 0).toList());
  private static final QuotedClaim NO_CELLS = new QuotedClaim("no cells", "text", run -> List.of());

  private static List<String> complaints(String run, QuotedClaim claim) {
    MarkedPage page = MarkedPage.of("page", "<!-- from " + run + ": claim it -->\n" + claim.words() + "\n");
    return QuotedProse.complaints("page", page.quotes().get(0), name -> Optional.of(claim));
  }

  @Test
  void laterRunsRefuteFindingsOfTheFirst() {
    assertEquals(List.of(SIX_JDKS, SAME_JDK, WITH_CPYTHON), HUNDRED.refutedBy());
    assertEquals(List.of(SIX_JDKS, SAME_JDK, WITH_CPYTHON), NOTHING_SAVED.refutedBy());
    assertEquals(List.of(SIX_JDKS, SAME_JDK), LIKE_AN_EMPTY_CALL.refutedBy());
  }

  @Test
  void aClaimThatOtherRunsRefuteIsReported() {
    assertEquals(List.of(
        "page:2: \"more than a hundred times\" is false in " + SIX_JDKS + "; correct the sentence and the claim",
        "page:2: \"more than a hundred times\" is false in " + SAME_JDK + "; correct the sentence and the claim",
        "page:2: \"more than a hundred times\" is false in " + WITH_CPYTHON + "; correct the sentence and the claim"),
        complaints("results/" + FIRST, HUNDRED));
    assertEquals(3, complaints(MarkedPage.EVERY_RUN, HUNDRED).size());
  }

  @Test
  void aClaimWithoutCellsIsReported() {
    assertEquals(List.of("page:2: the runs that the comment names lack the cells of claim \"no cells\"; name another"
        + " run, or correct the claim"), complaints(MarkedPage.EVERY_RUN, NO_CELLS));
  }
}
