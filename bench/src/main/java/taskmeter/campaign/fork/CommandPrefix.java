package taskmeter.campaign.fork;

import java.io.File;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * Words in front of a fork's command, such as a profiler and its options. For JMH it is a profiler that has no results.
 */
public final class CommandPrefix implements ExternalProfiler {

  static final CommandPrefix NONE = new CommandPrefix(List.of());
  private static final String SEPARATOR = "\n";

  private final List<String> words;

  public CommandPrefix(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** For JMH, which creates the profiler from its class and one text: {@link #text()}. */
  public CommandPrefix(String text) {
    this(List.of(text.split(SEPARATOR)));
  }

  boolean none() {
    return words.isEmpty();
  }

  /** All words in one text. */
  String text() {
    return String.join(SEPARATOR, words);
  }

  @Override
  public List<String> addJVMInvokeOptions(BenchmarkParams params) {
    return words;
  }

  @Override
  public List<String> addJVMOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {}

  @Override
  public Collection<Result<?>> afterTrial(BenchmarkResult result, long pid, File out, File err) {
    return List.of();
  }

  @Override
  public boolean allowPrintOut() {
    return true;
  }

  @Override
  public boolean allowPrintErr() {
    return true;
  }

  @Override
  public String getDescription() {
    return "A command in front of the fork's command";
  }
}
