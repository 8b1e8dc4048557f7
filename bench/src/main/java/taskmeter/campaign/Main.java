package taskmeter.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellFilter;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.message.VisibleOutput;
import taskmeter.campaign.option.Action;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;
import taskmeter.campaign.process.TemporaryFolder;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.RuntimeSelection;
import taskmeter.campaign.runtime.Runtimes;

/** The program: runs a campaign, one of the other subcommands, or JMH. */
public final class Main {

  private final PrintStream out;
  private final PrintStream err;
  private final String probe;

  /**
   * Creates the program.
   *
   * @param out for results
   * @param err for errors
   * @param probe the class that describes the matrix
   */
  public Main(PrintStream out, PrintStream err, String probe) {
    this.out = new VisibleOutput(out);
    this.err = new VisibleOutput(err);
    this.probe = probe;
  }

  /**
   * Runs the program and ends the JVM with its exit code: 0 success, 1 an internal error, 2 wrong options, 3 finished
   * with failed forks, 4 cut short, 5 the doctor found the machine unfit.
   *
   * @param arguments see {@code --help}
   * @throws IOException if JMH throws it, after {@code jmh}
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals(Action.JMH.toString())) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Main(out, err, MeasuredJvm.PROBE).run(arguments).number());
  }

  public ExitCode run(String... arguments) {
    try {
      Request request = Request.parse(arguments);
      return CommandLine.printHelpIfRequested(request.parsed()) ? ExitCode.FINE : run(request);
    } catch (UsageException e) {
      e.getMessage().lines().forEach(err::println);
      return ExitCode.USAGE;
    }
  }

  private ExitCode run(Request request) {
    try {
      return act(request);
    } catch (UsageException e) {
      request.asTyped(e.getMessage()).lines().forEach(err::println);
      return ExitCode.USAGE;
    } catch (CutShortException e) {
      err.println(request.asTyped(e.getMessage()));
      return ExitCode.CUT_SHORT;
    } catch (IOException | RuntimeException e) {
      e.printStackTrace(err);
      return ExitCode.BUG;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.BUG;
    }
  }

  private ExitCode act(Request request) throws IOException, InterruptedException {
    CampaignOptions options = request.options();
    if (options.skip) {
      if (request.action() == Action.RUN) {
        out.println(request.asTyped("Skipped: -Dbench.skip is set."));
      }
      return ExitCode.FINE;
    }
    TemporaryFolder.require();
    SteadyClock clock = new SteadyClock();
    Instant start = clock.instant();
    if (!options.strayArguments().isEmpty()) {
      throw new UsageException("-Dbench.jvmArgs: found " + String.join(", ", options.strayArguments())
          + "; expected JVM arguments, which begin with -");
    }
    if (request.action() == Action.DOCTOR) {
      return DoctorCommand.print(options, out);
    }
    Runtimes runtimes = Runtimes.probed(RuntimeSelection.of(options, out), probe);
    // A fork that runs alone has not waited
    int leadIn = runtimes.matrices().size() > 1 ? options.leadIn : 0;
    List<Cell> cells = new CellFilter(options.profile, options.include, options.exclude)
        .select(runtimes.cells()).stream().map(cell -> cell.with(options.warmup.orElse(cell.warmup()),
            options.measurement.orElse(cell.measurement()).after(leadIn))).toList();
    RunCommand campaign = new RunCommand(request, runtimes, cells, clock, start, out);
    ProfileCommand profile = new ProfileCommand(options, runtimes, cells, out);
    return switch (request.action()) {
      case CHECK -> {
        if (options.action == Action.PROFILE) {
          profile.check();
        } else {
          campaign.check();
        }
        yield ExitCode.FINE;
      }
      case LIST -> {
        boolean several = runtimes.matrices().size() > 1;
        cells.forEach(cell -> out.println((several ? cell.kind().title(cell.runtime()) + "  " : "") + cell.name()
            + "  (" + cell.profile()
            + cell.unavailable().map(reason -> ", not available: " + reason).orElse("") + ")"));
        yield ExitCode.FINE;
      }
      case PLAN -> {
        campaign.past().ifPresent(run -> out.println("Resuming " + run.name() + " after "
            + run.done().size() + " forks:"));
        PlanCommand.of(campaign.plan(), runtimes, TimingHistory.in(options.results)).stream()
            .map(request::asTyped).forEach(out::println);
        yield ExitCode.FINE;
      }
      case PROFILE -> profile.run();
      case RUN -> campaign.run();
      case DOCTOR, JMH -> throw new UsageException("jmh: found after options; expected as the first argument");
    };
  }
}
