package taskmeter.report.html;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import taskmeter.report.chart.RatioColor;
import taskmeter.report.quantity.Percent;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.Verdict.Kind;

/** What the colours and the verdicts mean. */
final class HowToRead {

  private HowToRead() {}

  /** The colours of the heat map, from the smallest ratios to the largest. */
  static DomContent colors() {
    List<RatioColor> colors = RatioColor.all();
    return ul(each(colors, color -> li(color.label()).withClass("ratio-" + colors.indexOf(color))),
        li("no verdict, but the interval excludes 1").withClass("outline-" + (colors.size() - 2)),
        li("no difference found").withClass("unclear"))
        .withClass("legend").attr("aria-label", "Colours of ratios");
  }

  /** The signs of these verdicts, and their meanings, folded. */
  static DomContent verdicts(List<Kind> kinds) {
    return details(summary(each(kinds, kind -> each(VerdictMark.of(kind), text(" "))),
            span("What do they mean?").withClass("quiet")),
        dl(each(kinds, kind -> each(dt(VerdictMark.of(kind)), dd(text(meaning(kind)))))));
  }

  private static String meaning(Kind kind) {
    String band = "±" + Percent.constant(EquivalenceBand.WIDTH);
    return switch (kind) {
      case SLOWER, FASTER -> "The difference is significant (p < .05 after Holm's adjustment for all comparisons of the"
          + " two runtimes), and the ratio is outside " + band + ".";
      case LIKELY_SLOWER, LIKELY_FASTER -> "The same after the milder adjustment of Benjamini and Hochberg: of all"
          + " differences found, one in twenty is expected to be false.";
      case SAME -> "The 90 % interval of the ratio is within " + band + ".";
      case INCONCLUSIVE -> "None of these. This is not a finding. A verdict requires " + Judge.FEWEST_FORKS
          + " forks of each runtime.";
      case NOT_COMPARABLE -> "A cell failed or is not available, or the settings of the runtimes differ.";
    };
  }
}
