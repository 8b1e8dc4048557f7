package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import taskmeter.report.csv.Numbers;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;

/** The names of the runtimes in merged runs, the oldest release first. */
final class RuntimeNames {

  private record Named(Run run, Label label, String name, RuntimeKind kind, double feature) {}

  private final List<Named> all;

  private RuntimeNames(List<Named> all) {
    this.all = all;
  }

  static RuntimeNames of(List<Run> runs) {
    List<Named> all = new ArrayList<>();
    boolean startsDiffer = runs.stream().map(run -> RunName.start(run.name())).distinct().count() == runs.size();
    for (Run run : runs) {
      for (String runtime : run.labels().names(Axis.RUNTIME)) {
        if (run.runtimes().contains(runtime)) {
          boolean shared = runs.stream().anyMatch(other -> !other.name().equals(run.name())
              && other.runtimes().contains(runtime));
          String suffix = "@" + (startsDiffer ? RunName.start(run.name()) : run.name());
          Label label = run.labels().label(Axis.RUNTIME, runtime);
          String feature = run.environment().properties(runtime).getOrDefault("feature", "");
          all.add(new Named(run, label, shared ? runtime + suffix : runtime,
              run.environment().kind(runtime), release(feature)));
        }
      }
    }
    all.sort(Comparator.comparing(Named::kind).thenComparingDouble(Named::feature));
    return new RuntimeNames(all);
  }

  /** A number that orders releases, with 3.9 before 3.12; unknown ones are last. */
  private static double release(String feature) {
    String[] parts = feature.split("\\.", 2);
    return Numbers.parse(parts[0]).orElse(Double.MAX_VALUE)
        + (parts.length == 1 ? 0 : Numbers.parse(parts[1]).orElse(0) / 1000);
  }

  String of(Run run, String runtime) {
    return named(run, runtime).name();
  }

  private Named named(Run run, String runtime) {
    return all.stream()
        .filter(each -> each.run() == run && each.label().name().equals(runtime)).findFirst().orElseThrow();
  }

  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (Named each : all) {
      Label label = each.label();
      String title = label.title() + each.name().substring(label.name().length());
      labels.add(new Label(Axis.RUNTIME, each.name(), labels.size() + 1, title, label.meaning(),
          label.baseline(), label.against(), label.subtracted()));
    }
    return labels;
  }
}
