package taskmeter.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taskmeter.campaign.MachineMonitor.ThisMachine;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.diagnose.PerfEvents;
import taskmeter.campaign.fork.ClassArchive;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.machine.MachineFacts;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.VisibleText;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.option.Request;
import taskmeter.campaign.program.GitRevision;
import taskmeter.campaign.program.ProgramVersion.JmhFacts;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.RunFolder;
import taskmeter.campaign.run.RunWriter;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.Schedule;
import taskmeter.campaign.schedule.SecondStage;

/**
 * The conditions of a run, known before its first fork: properties of the campaign, the machine and the runtimes, as in
 * the sample format.
 *
 * @param campaign properties of the campaign and the machine, in the order of the file
 * @param runtimes properties of each runtime, by its short name
 */
record RunConditions(SequencedMap<String, String> campaign, Map<String, SequencedMap<String, String>> runtimes) {

  RunConditions {
    campaign.replaceAll((property, value) -> VisibleText.of(value));
    runtimes.values().forEach(each -> each.replaceAll((property, value) -> VisibleText.of(value)));
  }

  /**
   * Reads the conditions.
   *
   * @param request the user's request
   * @param plan the campaign's plan
   * @param started when the run's first segment began
   * @param measured the measured runtimes
   */
  static RunConditions read(Request request, CampaignPlan plan, String started, Runtimes measured) {
    Profile profile = plan.profile();
    CampaignOptions options = request.options();
    SequencedMap<String, String> campaign = new LinkedHashMap<>();
    campaign.put("format", Integer.toString(RunFolder.FORMAT));
    campaign.put("profile", profile.toString());
    campaign.put("measurement", profile.measures() ? "yes" : "no: " + profile + " profile, far too short");
    campaign.put("started", started);
    campaign.put("command", request.command());
    campaign.put("budget_s", Double.toString(ForkRow.seconds(plan.budget())));
    campaign.put("seed", Long.toString(plan.seed()));
    campaign.put("rounds", plan.rounds().isPresent() ? Integer.toString(plan.rounds().getAsInt()) : "");
    campaign.put("stages", plan.twoStages() ? SecondStage.text() : "");
    campaign.put("interleave", plan.compares() ? plan.interleave().toString() : "");
    campaign.put("lead_in", Integer.toString(options.leadIn));
    campaign.put("include", options.include.map(Pattern::pattern).orElse(""));
    campaign.put("exclude", options.exclude.map(Pattern::pattern).orElse(""));
    campaign.put("warmup", options.warmup.map(Iterations::text).orElse(""));
    campaign.put("measurement.iterations", options.measurement.map(Iterations::text).orElse(""));
    campaign.put("cells", plan.cells().size() + " planned, " + plan.available().size() + " available");
    campaign.put("diagnosis", plan.diagnoses().isEmpty() ? "" : plan.diagnoses().stream()
        .map(each -> each.forks(profile) + " " + each).collect(Collectors.joining(", ", "forks of each cell: ", "; "))
        + PerfEvents.here().text());
    campaign.put("disturbance.rule", ThisMachine.RULE.text());
    campaign.put("rerun.cap", Schedule.cap());
    InheritedOptions.here().properties().forEach((property, value) -> campaign.put(property, Redaction.line(value)));
    MachineFacts.read().forEach((property, value) -> campaign.put(property, Redaction.line(value)));
    campaign.put("commit", GitRevision.commit().orElse(""));
    campaign.put("tree", GitRevision.tree().orElse(""));
    campaign.put("jmh", JmhFacts.version());
    // This JVM times the ruler, and selects the blackhole mode of all forks
    campaign.put("harness.jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    campaign.put("code", CodeDigest.ofThisProgram());
    Map<String, SequencedMap<String, String>> runtimes = new LinkedHashMap<>();
    measured.matrices().forEach((each, matrix) -> {
      SequencedMap<String, String> runtime = new LinkedHashMap<>();
      matrix.properties().forEach((property, value) -> runtime.put(property, Redaction.line(value)));
      // The only long one; if it were cut, runs with different flags would look alike
      runtime.computeIfPresent("jvm.final_flags", (property, cut) -> matrix.properties().get(property));
      runtime.putAll(each.settingsText());
      if (each.kind() == RuntimeKind.JDK) {
        runtime.put("jvm.agents", InheritedOptions.agents(matrix.facts().arguments()));
        runtime.put("jvm.class_archive", ClassArchive.text(matrix.facts().arguments()));
        runtime.putAll(JmhFacts.ofRuntime());
      }
      runtimes.put(each.label(), runtime);
    });
    return new RunConditions(campaign, runtimes);
  }

  /** Writes the conditions; in a resumed run the new values replace the old ones. */
  void write(RunWriter run) {
    campaign.forEach(run::environment);
    runtimes.forEach((runtime, properties) ->
        properties.forEach((property, value) -> run.environment(runtime, property, value)));
  }
}
