package taskmeter.campaign.inject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTest {

  @ParameterizedTest
  @CsvSource({"4:10%,4,10", "1:100%,1,1", "2:5 %,2,20", "12:1%,12,100", "3:33.33%,3,3", "3:12.5%,3,8"})
  void sharesOfOneInNAreAccepted(String text, int position, int every) {
    assertEquals(Optional.of(new Injection(position, new ExtraWork(every))), Injection.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10%", "0:10%", "4:10", "4:0%", "4:0.5%", "4:30%", "4:101%", "4:-10%", "x:10%"})
  void otherTextsAreRejected(String text) {
    assertEquals(Optional.empty(), Injection.parse(text));
  }

  @Test
  void textsDescribeTheWork() {
    assertEquals("10 % more work", new ExtraWork(10).title());
    assertEquals("33.33 % more work", new ExtraWork(3).title());
    assertEquals("12.5 %: one invocation in 8 is done twice, up to 100 of them in a row", new ExtraWork(8).text());
    assertEquals("", ExtraWork.NONE.title() + ExtraWork.NONE.text());
    assertThrows(IllegalArgumentException.class, () -> new ExtraWork(101));
  }
}
