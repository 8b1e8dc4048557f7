package taskmeter.campaign.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sample of {@code perf}: what one thread did at one moment.
 *
 * @param process the process
 * @param thread the thread's name, without its number, so that threads with the same task have one name
 * @param nanos the time, by {@code CLOCK_MONOTONIC}
 * @param frames the outermost first
 */
record StackSample(long process, String thread, long nanos, List<Frame> frames) {

  /** {@code ForkJoinPool-1- 4711/4723 22706.517435890: cpu-clock: }; the name may contain spaces. */
  private static final Pattern HEAD =
      Pattern.compile("\\s*(?<thread>\\S.*?)\\s+(?<process>-?\\d+)/-?\\d+\\s+(?<seconds>\\d+)\\.(?<nanos>\\d{9}):.*");
  private static final Pattern NUMBER = Pattern.compile("\\d+$");
  /** perf prints {@code :-1} for a thread that ended before its sample was written. */
  private static final Pattern EXITED = Pattern.compile(":-?\\d+");

  StackSample {
    frames = List.copyOf(frames);
  }

  /**
   * Parses one sample: a line with the thread and the time, then a line for each frame, the innermost first.
   *
   * @throws IllegalArgumentException if it is not the output of {@link Perf#script}
   */
  static StackSample parse(List<String> lines) {
    Matcher head = HEAD.matcher(lines.getFirst());
    if (!head.matches()) {
      throw new IllegalArgumentException("perf script: found " + lines.getFirst()
          + "; expected a thread, process/thread and a time in nanoseconds");
    }
    List<Frame> frames = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Frame frame = Frame.parse(line);
      // Code without frame pointers leads perf to any data, often to a hundred addresses in sequence
      if (!frame.equals(Frame.NO_CODE) || frames.isEmpty() || !frames.getFirst().equals(frame)) {
        frames.addFirst(frame);
      }
    }
    return new StackSample(Long.parseLong(head.group("process")),
        name(head.group("thread")),
        Long.parseLong(head.group("seconds")) * 1_000_000_000 + Long.parseLong(head.group("nanos")), frames);
  }

  private static String name(String thread) {
    return EXITED.matcher(thread).matches() ? "exited thread"
        : thread.startsWith("python") ? thread : NUMBER.matcher(thread).replaceFirst("*");
  }
}
