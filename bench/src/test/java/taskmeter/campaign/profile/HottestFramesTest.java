package taskmeter.campaign.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.profile.Stacks.Stack;

class HottestFramesTest {

  private static Frame frame(String name) {
    return new Frame(name, Frame.CodeKind.JAVA);
  }

  @Test
  void framesAreSortedBySelfTime() throws IOException {
    assertEquals("""
          self   total  kind    frame
         33.3 %   33.3 %  java    example.Task$$Lambda.run
         22.2 %   22.2 %  native  ThawBase::recurse_thaw_compiled_frame
         11.1 %   11.1 %  native  PhaseIdealLoop::build_loop_tree
         11.1 %   11.1 %  kernel  do_exit
         11.1 %   11.1 %  kernel  finish_task_switch.isra.0
         11.1 %   11.1 %  python  run_forever base_events.py
        """, String.join("\n", HottestFrames.of(StacksTest.recorded().samples()).lines()) + "\n");
  }

  @Test
  void aRecursiveCallCountsOnce() {
    List<Stack> samples = List.of(new Stack("main", List.of(frame("a"), frame("b"), frame("b"))),
        new Stack("main", List.of(frame("a"))));
    assertEquals(List.of(new HottestFrames.Row(frame("a"), 50, 100), new HottestFrames.Row(frame("b"), 50, 50)),
        HottestFrames.of(samples).rows());
  }

  @Test
  void tenFramesAreShown() {
    List<Stack> samples = IntStream.range(0, 12).mapToObj(i -> new Stack("main", List.of(frame("f" + i)))).toList();
    assertEquals(10, HottestFrames.of(samples).rows().size());
  }
}
