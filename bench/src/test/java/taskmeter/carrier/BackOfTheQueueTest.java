package taskmeter.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A suspending task goes to the back of its carrier's queue: on one worker every first part runs before any second. */
class BackOfTheQueueTest {

  private record Noting(int number, List<String> order) implements EagerTasks.TwoParts {
    @Override
    public boolean first() {
      order.add("first " + number);
      return true;
    }

    @Override
    public void second() {
      order.add("second " + number);
    }
  }

  private static final List<String> IN_TURN = Stream.of("first ", "second ")
      .flatMap(part -> IntStream.range(0, 5).mapToObj(number -> part + number)).toList();

  private static <H> List<String> order(Function<ForkJoinPool, EagerTasks<H>> carrier, boolean eager) throws Exception {
    try (var pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true)) {
      return pool.submit(() -> {
        var tasks = carrier.apply(pool);
        var order = new ArrayList<String>();
        var started = new ArrayList<H>();
        for (int i = 0; i < 5; i++) {
          var task = new Noting(i, order);
          started.add(eager ? tasks.startEager(task) : tasks.startDeferred(task));
        }
        for (var each : started) {
          tasks.join(each);
        }
        return order;
      }).get();
    }
  }

  @Test
  void onForkJoinTasks() throws Exception {
    assertEquals(IN_TURN, order(pool -> new EagerOnForkJoinPool(), false));
    assertEquals(IN_TURN, order(pool -> new EagerOnForkJoinPool(), true));
  }

  @Test
  void onVirtualThreadsOfAPrivateScheduler() throws Exception {
    assertEquals(IN_TURN, order(EagerOnPrivateScheduler::new, false));
    assertEquals(IN_TURN, order(EagerOnPrivateScheduler::new, true));
  }
}
