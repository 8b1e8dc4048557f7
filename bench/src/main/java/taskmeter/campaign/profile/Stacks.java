package taskmeter.campaign.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;

/** The samples of one process during its measured iterations: how often each stack was found. */
final class Stacks {

  /**
   * A stack.
   *
   * @param thread the thread's name
   * @param frames the outermost first
   */
  record Stack(String thread, List<Frame> frames) {
    /** The thread's name and the frames, separated by semicolons. */
    String collapsed() {
      return Stream.concat(Stream.of(thread.replace(';', ':')), frames.stream().map(Frame::collapsed))
          .collect(Collectors.joining(";"));
    }
  }

  private final SortedMap<String, Integer> collapsed = new TreeMap<>();
  private final List<Stack> stacks = new ArrayList<>();
  private int outside;

  /**
   * Reads the output of {@link Perf#script}.
   *
   * @param script samples, separated by empty lines
   * @param process the fork; samples of other processes are ignored
   * @param measured when the fork measured; its other samples are counted, but not kept
   * @throws IllegalArgumentException if a sample cannot be parsed
   */
  static Stacks read(BufferedReader script, long process, List<MeasuredTime> measured) throws IOException {
    Stacks stacks = new Stacks();
    List<String> lines = new ArrayList<>();
    for (String line = script.readLine(); line != null; line = script.readLine()) {
      if (!line.isBlank()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        stacks.add(StackSample.parse(lines), process, measured);
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      stacks.add(StackSample.parse(lines), process, measured);
    }
    return stacks;
  }

  private void add(StackSample sample, long process, List<MeasuredTime> measured) {
    if (sample.process() != process) {
      return;
    }
    if (measured.stream().noneMatch(time -> time.includes(sample.nanos()))) {
      outside++;
      return;
    }
    Stack stack = new Stack(sample.thread(), sample.frames());
    stacks.add(stack);
    collapsed.merge(stack.collapsed(), 1, Integer::sum);
  }

  /** One element for each sample. */
  List<Stack> samples() {
    return List.copyOf(stacks);
  }

  /** The number of the fork's samples outside of the measured iterations. */
  int outside() {
    return outside;
  }

  /** One line for each stack, with the number of its samples at the end. */
  String collapsed() {
    return collapsed.entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** The share of samples whose stack has a frame of this kind, in percent. */
  double percentWith(Frame.CodeKind... kinds) {
    return 100.0 * stacks.stream()
        .filter(stack -> stack.frames().stream().anyMatch(frame -> List.of(kinds).contains(frame.kind()))).count()
        / stacks.size();
  }

  /** The different frames of a stack: a recursive call counts once. */
  static Set<Frame> different(Stack stack) {
    return new HashSet<>(stack.frames());
  }
}
