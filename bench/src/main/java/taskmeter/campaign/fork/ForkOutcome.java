package taskmeter.campaign.fork;

import java.util.List;
import taskmeter.campaign.message.Redaction;
import taskmeter.protocol.ForkEvidence;

/** How a fork ended. */
public sealed interface ForkOutcome {

  /** The evidence that the fork wrote. */
  ForkEvidence evidence();

  /** All planned iterations are there, and the evidence proves the carrier. */
  record Measured(List<Sample> samples, ForkEvidence evidence) implements ForkOutcome {
    public Measured {
      samples = List.copyOf(samples);
    }
  }

  /**
   * As {@link Measured}, but a diagnostic fork: the samples are the counts of its profilers only. A count that is
   * unknown is absent.
   */
  record Diagnosed(List<Sample> samples, ForkEvidence evidence) implements ForkOutcome {
    public Diagnosed {
      samples = List.copyOf(samples);
    }
  }

  /** The fork found that the cell cannot run on this JVM. */
  record NotAvailable(String reason, ForkEvidence evidence) implements ForkOutcome {
    public NotAvailable {
      reason = Redaction.line(reason);
    }
  }

  /** The fork hung, died, lost a task, or ran on the wrong carrier; the samples are the ones before the failure. */
  record Failed(String reason, List<Sample> samples, ForkEvidence evidence) implements ForkOutcome {
    public Failed {
      reason = Redaction.line(reason);
      samples = List.copyOf(samples);
    }
  }
}
