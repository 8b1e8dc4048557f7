package taskmeter.campaign.diagnose;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.profiler.CountProfiler;
import taskmeter.profiler.EventProfiler;

/** The profilers of each kind of diagnostic fork. */
public final class Profilers {

  private Profilers() {}

  /** Adds the profilers of a kind of diagnostic fork to JMH's options. */
  public static void add(Diagnosis diagnosis, ChainedOptionsBuilder options) {
    switch (diagnosis) {
      case COUNTS -> options.addProfiler(CountProfiler.class, String.join(",", PerfEvents.here().counted()));
      case EVENTS -> options.addProfiler(EventProfiler.class);
    }
  }
}
