package taskmeter.campaign;

import java.time.Instant;
import taskmeter.campaign.box.BoxFacts;

/**
 * What is written before the first fork: of the campaign, the box and the runtime.
 *
 * @param command what to type to do it again
 * @param plan what the campaign is to do
 * @param start when it began
 */
record Surroundings(String command, CampaignPlan plan, Instant start) {
  void write(RunFolder folder, Matrix matrix, MeasuredJvm jvm) {
    Profile profile = plan.profile();
    folder.environment("format", Integer.toString(RunFolder.FORMAT));
    folder.environment("profile", profile.toString());
    folder.environment("measurement", profile.measures() ? "yes" : "no: " + profile + " profile, far too short");
    folder.environment("started", Column.format(start));
    folder.environment("command", command);
    folder.environment("budget_s", Double.toString(ForkRow.seconds(plan.budget())));
    folder.environment("seed", Long.toString(plan.seed()));
    folder.environment("cells", plan.cells().size() + " planned, " + plan.available().size() + " available");
    BoxFacts.read().forEach((property, value) -> folder.environment(property, PlainText.line(value)));
    folder.environment("commit", SourceFacts.commit().orElse(""));
    folder.environment("tree", SourceFacts.tree().orElse(""));
    folder.environment("jmh", JmhFacts.version());
    String runtime = matrix.runtime();
    matrix.jvm().forEach((property, value) -> folder.environment(runtime, property, PlainText.line(value)));
    folder.environment(runtime, "jvm.flags", jvm.settings().text());
    folder.environment(runtime, "jvm.class_archive",
        ProgramVersion.isJar() ? "left by the first fork" : "the JDK's own");
    JmhFacts.ofRuntime().forEach((property, value) -> folder.environment(runtime, property, value));
    folder.labels(matrix.allLabels());
  }
}
