package taskmeter.campaign.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FlameGraphPageTest {

  private static String page() throws IOException {
    return FlameGraphPage.of("Meeting<latch> on JDK 25", StacksTest.recorded().collapsed());
  }

  @Test
  void thePageLoadsNoOtherFile() throws IOException {
    assertFalse(Pattern.compile("<link|\\ssrc=|@import|url\\(|fetch\\(|XMLHttpRequest").matcher(page()).find());
  }

  @Test
  void theTitleIsText() throws IOException {
    assertTrue(page().contains("<h1>Meeting&lt;latch&gt; on JDK 25</h1>"));
  }

  @Test
  void thePageHasEachFrameWithoutItsSuffix() throws IOException {
    // Names share their prefix with the name before them
    assertTrue(page().contains("ThawBase::recurse_thaw_compiled_frame'"), page());
    assertFalse(page().contains("_[j]"));
  }

  @Test
  void theWidthOfTheWholeIsTheNumberOfSamples() throws IOException {
    assertEquals(1, Pattern.compile("(?m)^n\\(\\d+,9\\)$").matcher(page()).results().count());
  }
}
