package taskmeter.campaign.runtime;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.inject.Injection;
import taskmeter.campaign.jdk.DiscoveredJdks;
import taskmeter.campaign.jdk.Discovery;
import taskmeter.campaign.jdk.JdkChoice;
import taskmeter.campaign.jdk.JdkChoice.ChosenJdk;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.python.PythonChoice;
import taskmeter.campaign.python.PythonDiscovery;
import taskmeter.campaign.python.PythonScript;

/** Selects the runtimes that a campaign measures: the requested ones, or the JVM that runs this program. */
public final class RuntimeSelection {

  private static final DiscoveredJdks NOT_SEARCHED = new DiscoveredJdks(List.of(), List.of(), List.of());

  private RuntimeSelection() {}

  /**
   * Finds the requested runtimes, the JVMs first.
   *
   * @param out for messages about skipped JDKs
   * @throws UsageException if a requested runtime is missing or broken
   */
  public static List<MeasuredRuntime> of(CampaignOptions options, PrintStream out) throws InterruptedException {
    List<MeasuredRuntime> runtimes = new ArrayList<>(jvms(options, out));
    if (!options.pythons.isEmpty()) {
      PythonScript script = PythonScript.unpacked();
      PythonChoice.of(options.pythons, PythonDiscovery.discover(script), script).forEach((label, python) ->
          runtimes.add(new MeasuredPython(label, python.executable(), script)));
    }
    return runtimes;
  }

  static List<MeasuredJvm> jvms(CampaignOptions options, PrintStream out) {
    boolean own = options.jdks.isEmpty();
    DiscoveredJdks found = own ? NOT_SEARCHED : Discovery.discover();
    JdkChoice choice = JdkChoice.of(own ? List.of(System.getProperty("java.home")) : options.jdks, found);
    if (!choice.complaints().isEmpty()) {
      throw new UsageException(choice.complaints());
    }
    if (JdkChoice.namesAll(options.jdks)) {
      found.broken().forEach(broken -> out.println("Skipped: " + broken.text()));
    }
    options.inject.filter(injection -> injection.position() > choice.runtimes().size()).ifPresent(injection -> {
      throw new UsageException("-Dbench.inject: found place " + injection.position() + " of "
          + choice.runtimes().size() + " JDKs; expected " + Injection.ALLOWED);
    });
    return IntStream.range(0, choice.runtimes().size()).mapToObj(i -> jvm(i, choice.runtimes().get(i), options))
        .toList();
  }

  private static MeasuredJvm jvm(int index, ChosenJdk chosen, CampaignOptions options) {
    return new MeasuredJvm(chosen.label(), chosen.jdk().home(), chosen.jdk().feature(),
        JvmSettings.of(chosen.jdk().feature(), options.userArguments(), chosen.own()),
        options.inject.filter(injection -> injection.position() == index + 1).map(Injection::work)
            .orElse(ExtraWork.NONE));
  }
}
