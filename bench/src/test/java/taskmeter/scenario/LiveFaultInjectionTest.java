package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.live.MemoryUse;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;

/** Tasks that are not alive at the same time, on threads of their own, must fail. */
class LiveFaultInjectionTest {

  private static final int SIZE = 40;

  private static LiveTasks live(Carrier carrier, Carrier real, UnaryOperator<Runnable> fault) {
    var scenario = new LiveTasks() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(real.tasks(), fault);
      }
    };
    scenario.carrier = carrier;
    scenario.tasks = SIZE;
    scenario.timeoutNanos = TimeUnit.SECONDS.toNanos(2);
    return scenario;
  }

  private static void trial(LiveTasks scenario, String variant) throws Exception {
    OnCreator.trial(scenario, scenario.carrier, variant, SIZE);
  }

  @ParameterizedTest
  @EnumSource
  void soundCellsPass(Carrier carrier) {
    assertDoesNotThrow(() -> trial(live(carrier, carrier, task -> task), "parked"));
    assertDoesNotThrow(() -> trial(live(carrier, carrier, task -> task), "baseline"));
  }

  @ParameterizedTest
  @EnumSource
  void oneTaskThatDoesNotStartFails(Carrier carrier) {
    var count = new AtomicInteger();
    var scenario = live(carrier, carrier, task -> count.incrementAndGet() == SIZE ? () -> {} : task);
    assertThrows(LostTaskException.class, () -> trial(scenario, "parked"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "VIRTUAL"})
  void tasksOfTheWrongKindFail(Carrier carrier) {
    var wrong = carrier == PLATFORM ? VIRTUAL : PLATFORM;
    assertThrows(ProofFailedException.class, () -> trial(live(carrier, wrong, task -> task), "parked"));
  }

  @Test
  void aBatchOfAnotherSizeFails() {
    var scenario = live(VIRTUAL, VIRTUAL, task -> task);
    assertThrows(IllegalArgumentException.class, () -> OnCreator.trial(scenario, VIRTUAL, "parked", SIZE - 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "VIRTUAL"})
  void memoryGrowsWithTheTasks(Carrier carrier) throws Exception {
    var scenario = live(carrier, carrier, task -> task);
    scenario.tasks = 1_000;
    scenario.timeoutNanos = TimeUnit.SECONDS.toNanos(10);
    MemoryUse growth = OnCreator.on(carrier, () -> {
      scenario.open("parked", 1_000);
      scenario.measureMemory();
      return scenario.memory();
    });
    assertTrue(Math.abs(growth.alive() - 1_000) <= 16, growth::toString);
    assertTrue(growth.heap() > 50 * 1_000 && growth.heap() < 5_000 * 1_000, growth::toString);
    assertTrue(growth.stack() > 100 * 1_000 && growth.stack() < 200_000 * 1_000, growth::toString);
  }

  @Test
  void valuesAreForOneTask() {
    var costs = new LiveCosts();
    costs.begin();
    costs.add(4, 100, 300);
    costs.add(4, 300, 900);
    costs.memory(2, new MemoryUse(10, 20, 30, 2));
    assertEquals("50.0 150.0 5.0 10.0 15.0", costs.start() + " " + costs.wake() + " " + costs.heap() + " "
        + costs.stack() + " " + costs.resident());
    costs.begin();
    costs.add(1, 7, 9);
    assertEquals(7, costs.start());
  }

  @Test
  void aPoolDoesNotHoldManyLiveTasks() {
    for (var tasks : Map.of("1000", "", "10000", "searches the queues", "100000", "at most 32767").entrySet()) {
      String reason = LiveKind.PARKED.unavailable(FORK_JOIN, new TreeMap<>(Map.of("tasks", tasks.getKey()))).orElse("");
      assertTrue(tasks.getValue().isEmpty() ? reason.isEmpty() : reason.contains(tasks.getValue()), reason);
    }
  }
}
