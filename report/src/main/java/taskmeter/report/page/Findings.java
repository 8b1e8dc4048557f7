package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import taskmeter.report.matrix.Cell;

/** What was found, in sentences with numbers: the same rules for every scenario. */
record Findings(Material material) {

  /** Plain text, one paragraph each: coverage, each scenario, precision. Of a rehearsal, coverage alone. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(Coverage.sentence(material));
    if (material.noMeasurement().isPresent()) {
      return all;
    }
    for (String runtime : material.matrix().runtimes()) {
      for (String scenario : material.matrix().scenarios()) {
        List<String> sentences = new ArrayList<>(headline(runtime, scenario));
        sentences.addAll(growth(runtime, scenario));
        sentences.addAll(against(runtime, scenario));
        if (!sentences.isEmpty()) {
          all.add(material.title(runtime, scenario) + ": " + String.join(" ", sentences));
        }
      }
    }
    Precision.sentence(material).ifPresent(all::add);
    return all;
  }

  List<String> headline(String runtime, String scenario) {
    return Headline.of(cells(runtime, scenario))
        .map(headline -> List.of(new HeadlineFinding(material, headline).sentence()))
        .orElse(List.of());
  }

  /** Of the headline's variant only: its chart shows the others. */
  List<String> growth(String runtime, String scenario) {
    return Headline.of(cells(runtime, scenario))
        .map(headline -> material.matrix().slices(runtime, scenario).stream()
            .filter(slice -> slice.common().variant().equals(headline.key().variant())).toList())
        .map(slices -> new GrowthFinding(material).sentences(slices))
        .orElse(List.of());
  }

  List<String> against(String runtime, String scenario) {
    return new AgainstFinding(material).sentences(cells(runtime, scenario));
  }

  private List<Cell> cells(String runtime, String scenario) {
    return material.matrix().cells(runtime, scenario);
  }
}
