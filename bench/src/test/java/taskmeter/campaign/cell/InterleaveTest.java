package taskmeter.campaign.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Slot.Block;

class InterleaveTest {

  private static List<String> blocks(Interleave interleave, int first, int count) {
    return IntStream.range(first, first + count).mapToObj(number -> interleave.ofBlock(number).toString()).toList();
  }

  @Test
  void allBlocksAreAlikeUnlessBothAreCompared() {
    assertEquals(List.of("iterations", "iterations", "iterations"), blocks(Interleave.ITERATIONS, 0, 3));
    assertEquals(List.of("forks", "forks", "forks"), blocks(Interleave.FORKS, 0, 3));
    assertEquals(List.of("iterations", "forks", "iterations", "forks"), blocks(Interleave.BOTH, 0, 4));
    assertEquals(List.of("forks", "iterations"), blocks(Interleave.BOTH, 7, 2));
  }

  @Test
  void blocksThatAreComparedHaveTheSameOrders() {
    assertEquals(List.of(0, 1, 2, 3), IntStream.range(0, 4).mapToObj(Interleave.ITERATIONS::order).toList());
    assertEquals(List.of(0, 1, 2, 3), IntStream.range(0, 4).mapToObj(Interleave.FORKS::order).toList());
    assertEquals(List.of(0, 0, 1, 1), IntStream.range(0, 4).mapToObj(Interleave.BOTH::order).toList());
  }

  @Test
  void aBlockRunsInOneWay() {
    assertThrows(IllegalArgumentException.class, () -> new Block(1, 1, List.of(), Interleave.BOTH));
  }
}
