package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdict.Kind;
import taskmeter.report.verdict.Verdicts;

/** The number of verdicts of each kind for each pair of runtimes. The script makes each number a filter. */
record VerdictCountList(Verdicts verdicts, ItemText words) {

  SectionTag html() {
    List<Kind> kinds = Stream.of(Kind.values())
        .filter(kind -> verdicts.families().stream().anyMatch(family -> family.count(kind) > 0)).toList();
    return section(h2("Verdicts").withId("verdicts"),
        HowToRead.verdicts(kinds),
        ul(each(verdicts.families(), family -> li(
            span(words.runtime(family.baseline()) + " → " + words.runtime(family.candidate())).withClass("pair"),
            span(each(kinds.stream().filter(kind -> family.count(kind) > 0).toList(),
                kind -> number(family, kind))))))
            .withClass("counts"))
        .attr("aria-labelledby", "verdicts");
  }

  private static DomContent number(Family family, Kind kind) {
    return each(text(" "), span(VerdictMark.sign(kind), text(" " + family.count(kind)),
        span(" " + kind.word()).withClass("spoken")).withClasses("mark", VerdictMark.css(kind))
        .attr("data-filter", Fragment.of("jdk", family.candidate() + "/" + family.baseline(), "verdict", kind.word())));
  }
}
