package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** JMH reads the class path of a fork from a property of this JVM. */
class ForkClassPathTest {

  private static String property() {
    return System.getProperty("java.class.path");
  }

  @Test
  void forksWithAnotherClassPathWaitUntilAllOthersHaveStarted() throws Exception {
    String own = property();
    assertEquals(own, ForkClassPath.own());
    ForkClassPath.starts("one");
    ForkClassPath.starts("one");
    assertEquals("one", property());
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
      ForkClassPath.starts("other");
      return property();
    });
    assertThrows(TimeoutException.class, () -> other.get(100, TimeUnit.MILLISECONDS), "two are starting");
    ForkClassPath.started();
    assertThrows(TimeoutException.class, () -> other.get(100, TimeUnit.MILLISECONDS), "one is starting");
    assertEquals("one", property());
    ForkClassPath.started();
    assertEquals("other", other.get(1, TimeUnit.MINUTES));
    ForkClassPath.started();
    assertEquals(own, property());
  }
}
