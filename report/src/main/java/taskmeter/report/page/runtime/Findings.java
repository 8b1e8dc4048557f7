package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.runtime.HeadlineFinding.Headline;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Precision;
import taskmeter.report.quantity.Phrase;

/** Puts the findings into sentences with numbers, by the same rules for every scenario. */
public record Findings(PageData data, Notes notes) {

  /**
   * Returns a paragraph on coverage, on each scenario, and on precision. With several runtimes, verdicts replace the
   * paragraphs on scenarios. A smoke run has only coverage.
   */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(Coverage.sentence(data));
    if (data.noMeasurement().isPresent()) {
      return all;
    }
    if (data.single()) {
      all.addAll(on(data.matrix().runtimes().get(0)));
    }
    Precision.sentence(data, notes).ifPresent(all::add);
    return all;
  }

  /** Returns a paragraph for each scenario on one runtime. */
  public List<String> on(String runtime) {
    List<String> all = new ArrayList<>();
    for (String scenario : data.matrix().scenarios()) {
      List<String> sentences = new ArrayList<>(headline(runtime, scenario));
      sentences.addAll(growth(runtime, scenario));
      sentences.addAll(variantRatios(runtime, scenario));
      if (!sentences.isEmpty()) {
        all.add(data.title(runtime, scenario) + ": " + String.join(" ", sentences));
      }
    }
    return all;
  }

  /** Returns the headline; if it is below resolution on all carriers, also the first row that is not. */
  List<String> headline(String runtime, String scenario) {
    List<Cell> cells = cells(runtime, scenario);
    Optional<Headline> first = Headline.of(cells);
    boolean resolved = first.stream()
        .flatMap(headline -> headline.ran().stream())
        .anyMatch(cell -> !data.matrix().belowResolution(cell));
    Optional<Headline> next = resolved ? Optional.empty()
        : Headline.of(cells.stream().filter(cell -> !data.matrix().belowResolution(cell)).toList());
    return Stream.concat(
            first.stream().map(headline -> new HeadlineFinding(data, notes, headline).sentence()),
            next.stream().map(headline ->
                "Among the others, " + new HeadlineFinding(data, notes, headline).sentence()))
        .toList();
  }

  /** Describes the headline's variant only; the chart shows the others. */
  List<String> growth(String runtime, String scenario) {
    return Headline.of(cells(runtime, scenario))
        .map(headline -> data.matrix().slices(runtime, scenario).stream()
            .filter(slice -> slice.common().variant().equals(headline.key().variant())).toList())
        .map(slices -> new GrowthFinding(data, notes).sentences(slices))
        .orElse(List.of());
  }

  List<String> variantRatios(String runtime, String scenario) {
    return new VariantRatioFinding(data, notes).sentences(cells(runtime, scenario));
  }

  private List<Cell> cells(String runtime, String scenario) {
    return data.matrix().cells(runtime, scenario);
  }

  /** Says how many cells ran. */
  static final class Coverage {

    private static final Pattern PLANNED = Pattern.compile("^(\\d{1,9}) planned\\b");

    private Coverage() {}

    static String sentence(PageData data) {
      List<Cell> cells = data.matrix().cells();
      long ran = count(cells, Cell::ran);
      long absent = count(cells, Cell::notAvailable);
      long failed = count(cells, Cell::failed);
      long missing = notReached(data);
      List<String> rest = new ArrayList<>();
      if (absent > 0) {
        rest.add(absent + " " + Phrase.verb(absent, "is", "are") + " not available here");
      }
      if (failed > 0) {
        rest.add(failed + " failed");
      }
      if (missing > 0) {
        rest.add(missing + " " + Phrase.verb(missing, "was", "were") + " not reached");
      }
      long lacking = data.run().merged().isEmpty() ? 0 : data.across().stream()
          .flatMap(across -> across.rows().stream()).flatMap(row -> row.cells().stream()).filter(Cell::absent).count();
      if (lacking > 0) {
        rest.add(lacking + " " + Phrase.verb(lacking, "has", "have") + " forks in another run only");
      }
      String done = data.noMeasurement().isPresent() ? " ran" : " " + Phrase.verb(ran, "was", "were") + " measured";
      return ran + " of " + Phrase.of(cells.size() + missing, "cell") + done
          + (ran == 0 ? "" : ", with " + data.forks() + (ran == 1 ? "" : " each"))
          + (rest.isEmpty() ? "" : "; " + Phrase.list(rest)) + ".";
    }

    /** Returns the number of planned cells that have no row, because the budget or an interruption came first. */
    private static long notReached(PageData data) {
      long planned = data.run().parts().stream()
          .flatMap(part -> part.environment().value("cells").stream())
          .map(PLANNED::matcher).filter(Matcher::find).mapToLong(text -> Long.parseLong(text.group(1))).sum();
      return Math.max(0, planned - data.matrix().cells().size());
    }

    private static long count(List<Cell> cells, Predicate<Cell> which) {
      return cells.stream().filter(which).count();
    }
  }
}
