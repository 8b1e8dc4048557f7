package taskmeter.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A suspended task goes to the back of its carrier's queue: with one worker, all first parts run before the second. */
class BackOfTheQueueTest {

  private record Recording(int number, List<String> order) implements EagerTasks.TwoParts {
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

  private static final List<String> FIRST_PARTS_FIRST = Stream.of("first ", "second ")
      .flatMap(part -> IntStream.range(0, 5).mapToObj(number -> part + number)).toList();

  private static <H> List<String> order(Function<ForkJoinPool, EagerTasks<H>> carrier, boolean eager) throws Exception {
    try (var pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true)) {
      return pool.submit(() -> {
        var tasks = carrier.apply(pool);
        var order = new ArrayList<String>();
        var started = new ArrayList<H>();
        for (int i = 0; i < 5; i++) {
          var task = new Recording(i, order);
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
  void forkJoinTasksResumeLast() throws Exception {
    assertEquals(FIRST_PARTS_FIRST, order(pool -> new EagerOnForkJoinPool(), false));
    assertEquals(FIRST_PARTS_FIRST, order(pool -> new EagerOnForkJoinPool(), true));
  }

  @Test
  void virtualThreadsOfThePrivateSchedulerResumeLast() throws Exception {
    assertEquals(FIRST_PARTS_FIRST, order(EagerOnPrivateScheduler::new, false));
    assertEquals(FIRST_PARTS_FIRST, order(EagerOnPrivateScheduler::new, true));
  }
}
