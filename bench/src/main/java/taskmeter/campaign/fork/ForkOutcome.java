package taskmeter.campaign.fork;

import java.util.List;
import taskmeter.campaign.message.Redaction;
import taskmeter.protocol.ForkEvidence;

/** How a fork ended. */
public sealed interface ForkOutcome {

  /** What the fork found out about its carrier. */
  ForkEvidence evidence();

  /** Every planned iteration is there and the carrier was proved. */
  record Measured(List<Sample> samples, ForkEvidence evidence) implements ForkOutcome {
    public Measured {
      samples = List.copyOf(samples);
    }
  }

  /** The fork found that the cell cannot exist here. */
  record NotAvailable(String reason, ForkEvidence evidence) implements ForkOutcome {
    public NotAvailable {
      reason = Redaction.line(reason);
    }
  }

  /** It hung, died, lost a task or ran on the wrong carrier; the samples are what came before that. */
  record Failed(String reason, List<Sample> samples, ForkEvidence evidence) implements ForkOutcome {
    public Failed {
      reason = Redaction.line(reason);
      samples = List.copyOf(samples);
    }
  }
}
