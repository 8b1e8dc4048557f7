package taskmeter.report.html;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.verdict.Verdict.Kind;

/** The filters of the table. They need the script, and are hidden without it. */
record FilterForm(ReportItems items, ItemText words) {

  FormTag html() {
    Map<String, String> scenarios = new LinkedHashMap<>();
    Map<String, String> carriers = new LinkedHashMap<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    items.inOrderOfCells().forEach(item -> {
      scenarios.put(item.cell().key().scenario(), words.scenario(item.cell()));
      carriers.put(item.cell().key().carrier(), words.carrier(item.cell()));
      pairs.put(item.cell().key().runtime(), words.runtime(item.cell().key().runtime()));
      pairs.put(item.pair(), words.pair(item));
    });
    Map<String, String> verdicts = new LinkedHashMap<>();
    Stream.of(Kind.values()).filter(kind -> items.all().stream().anyMatch(item -> item.kind().filter(kind::equals)
        .isPresent())).forEach(kind -> verdicts.put(kind.word(), kind.sign() + " " + kind.word()));
    return form(
        choice("scenario", "Scenario", scenarios),
        choice("carrier", "Carrier", carriers),
        choice("jdk", "Compared", pairs),
        choice("verdict", "Verdict", verdicts),
        label(text("Text"), input().withType("search").withName("text").withPlaceholder("start virtual")
            .attr("autocomplete", "off").attr("spellcheck", "false")),
        button("Clear").withType("reset"),
        p().withId("count").attr("role", "status"))
        .withId("filters").attr("autocomplete", "off").attr("role", "search").attr("aria-label", "Filters of the table")
        .attr("data-one", items.onlyCompared() ? "comparison" : "row");
  }

  /** Returns a choice of one value, or all; nothing if all rows have the same value. */
  private static DomContent choice(String name, String title, Map<String, String> values) {
    return each(values.size() > 1 ? List.of(title) : List.<String>of(), each -> label(text(each),
        select(option("all").withValue(""), each(values.entrySet(), value ->
            option(value.getValue()).withValue(value.getKey()))).withName(name)));
  }
}
