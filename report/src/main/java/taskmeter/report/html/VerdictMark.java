package taskmeter.report.html;

import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.Locale;
import java.util.Optional;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.verdict.Verdict.Kind;

/** A verdict as a sign and a word; a screen reader reads only the word. */
final class VerdictMark {

  private VerdictMark() {}

  /** Returns the sign and the word; without a verdict an explanation. */
  static DomContent of(ReportItem item) {
    return item.kind().map(VerdictMark::of).orElseGet(() -> span(
            item.cell().baseline() && item.family().isPresent() ? "no verdict" : "not compared")
        .withClasses("mark", "no-verdict"));
  }

  static DomContent of(Kind kind) {
    return span(sign(kind), span(" " + kind.word())).withClasses("mark", css(kind));
  }

  /** Returns only the sign, with the word for screen readers. */
  static DomContent brief(Optional<Kind> kind) {
    return kind.map(each -> span(span(" " + each.sign()).attr("aria-hidden", "true"),
        span(", " + each.word()).withClass("spoken"))).orElseGet(() -> span());
  }

  static DomContent sign(Kind kind) {
    return span(kind.sign()).withClass("sign").attr("aria-hidden", "true");
  }

  /** Returns the class of the style sheet: {@code likely-slower}. */
  static String css(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
