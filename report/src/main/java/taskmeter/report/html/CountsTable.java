package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.TdTag;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdict.Kind;
import taskmeter.report.verdict.Verdicts;

/** The number of verdicts of each kind, a row for each pair of runtimes. The script makes each number a filter. */
record CountsTable(Verdicts verdicts, ItemText text) {

  SectionTag html() {
    List<Kind> kinds = Stream.of(Kind.values())
        .filter(kind -> !kind.likely() || verdicts.families().stream().anyMatch(family -> family.count(kind) > 0))
        .toList();
    return section(h2("Verdicts").withId("verdicts"), table(
            thead(tr(th("Compared").attr("scope", "col"), each(kinds, CountsTable::heading))),
            tbody(each(verdicts.families(), family -> tr(
                th(text.runtime(family.candidate()) + " / " + text.runtime(family.baseline())).attr("scope", "row"),
                each(kinds, kind -> number(family, kind))))))
            .withClass("counts"))
        .attr("aria-labelledby", "verdicts");
  }

  private static DomContent heading(Kind kind) {
    return th(VerdictMark.of(kind)).attr("scope", "col").withClass("number");
  }

  private static TdTag number(Family family, Kind kind) {
    int count = family.count(kind);
    return td(count == 0 ? span("0").withClass("quiet") : span(Integer.toString(count))
        .attr("data-filter", Fragment.of("jdk", family.candidate() + "/" + family.baseline(), "verdict", kind.word())))
        .withClass("number");
  }
}
