package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;

class TitlesTest {

  private static final Titles TITLES = new Titles(new Labels(List.of(
      parameter("n", "parties"), parameter("share", "% suspending"), parameter("work", "leaves"))),
      UnaryOperator.identity());

  private static Label parameter(String name, String title) {
    return new Label(Axis.PARAMETER, name, 1, title, "", false, Optional.empty(), Optional.empty());
  }

  @Test
  void aNumberOfThingsIsReadAsEnglish() {
    assertEquals("16 parties", TITLES.parameter("n", "16"));
    assertEquals("1 party", TITLES.parameter("n", "1"));
    assertEquals("0 parties", TITLES.parameter("n", "0"));
    assertEquals("1 % suspending", TITLES.parameter("share", "1"));
  }

  @Test
  void aValueThatIsNoNumberFollowsTheTitle() {
    assertEquals("leaves: none", TITLES.parameter("work", "none"));
  }
}
