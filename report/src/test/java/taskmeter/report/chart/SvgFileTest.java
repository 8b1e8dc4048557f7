package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import taskmeter.report.plot.Plot;

class SvgFileTest {

  @TempDir
  private Path folder;

  static Set<Map.Entry<String, Plot>> plots() {
    return Examples.all().entrySet();
  }

  @Test
  void theRootHasASizeARoleAndAnAlternativeText() throws Exception {
    DrawnSvg svg = DrawnSvg.of(Examples.usual());
    Element root = svg.root();
    assertEquals("img", root.getAttribute("role"));
    assertEquals("0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"),
        root.getAttribute("viewBox"));
    assertEquals("Liberation Sans, Arial, Helvetica, sans-serif", root.getAttribute("font-family"));
    List<Element> children = svg.children();
    assertEquals(List.of("title", "desc"), children.stream().limit(2).map(Element::getTagName).toList());
    assertEquals(Examples.usual().title(), children.get(0).getTextContent().strip());
    assertEquals(Examples.usual().alt(), children.get(1).getTextContent().strip());
    assertEquals(children.get(0).getAttribute("id") + " " + children.get(1).getAttribute("id"),
        root.getAttribute("aria-labelledby"));
  }

  @Test
  void labelsAreText() throws Exception {
    Set<String> texts = DrawnSvg.of(Examples.usual()).texts().stream()
        .map(DrawnSvg.Text::text).collect(Collectors.toSet());
    assertTrue(texts.containsAll(Set.of(
        "startAndJoin", "fanOut, tasks = 100", "no child", "1 µs", "virtual threads",
        "baseline", "one fork")),
        texts::toString);
  }

  /** Ticks are grey. The title is not, in light and in dark, and has an outline for a page of the other kind. */
  @Test
  void theTitleHasMoreContrastThanOtherTexts() throws Exception {
    DrawnSvg svg = DrawnSvg.of(Examples.narrow());
    assertEquals(List.of(Examples.narrow().title()), svg.elements("text").stream()
        .filter(text -> text.getAttribute("class").equals("strong"))
        .map(text -> text.getTextContent().strip()).toList());
    String style = svg.elements("style").getFirst().getTextContent();
    String dark = style.substring(style.indexOf("(prefers-color-scheme: dark)"));
    String light = style.substring(0, style.indexOf("(prefers-color-scheme: dark)"));
    assertTrue(light.contains("#c .strong { fill: #1f2328 }") && light.contains("stroke: #ffffff"), style);
    assertTrue(dark.contains("#c .strong { fill: #f0f6fc }") && dark.contains("stroke: #0d1117"), style);
  }

  @Test
  void captionsNameTheMeaningOfBothDirections() throws Exception {
    List<String> texts = DrawnSvg.of(Examples.ratios()).texts().stream().map(DrawnSvg.Text::text).toList();
    assertTrue(texts.containsAll(List.of("← eager is faster", "eager is slower →")), texts::toString);
  }

  @ParameterizedTest
  @MethodSource("plots")
  void noTextIsCutOff(Map.Entry<String, Plot> each) throws Exception {
    DrawnSvg svg = DrawnSvg.of(each.getValue());
    Rectangle2D page = svg.page();
    svg.texts().forEach(text -> assertTrue(page.contains(text.bounds()), text::toString));
  }

  @ParameterizedTest
  @MethodSource("plots")
  void noTextOverlapsAnother(Map.Entry<String, Plot> each) throws Exception {
    List<DrawnSvg.Text> texts = DrawnSvg.of(each.getValue()).texts();
    for (DrawnSvg.Text one : texts) {
      for (DrawnSvg.Text other : texts) {
        assertTrue(one == other || !one.bounds().intersects(other.bounds()), () -> one + " and " + other);
      }
    }
  }

  @Test
  void everyForkIsADot() throws Exception {
    long forks = Examples.usual().rows().stream()
        .flatMap(row -> row.marks().stream()).mapToLong(mark -> mark.forks().size()).sum();
    assertEquals(forks, DrawnSvg.of(Examples.usual()).root().getElementsByTagName("circle").getLength());
  }

  @Test
  void aLargeChartIsASmallFile() throws Exception {
    SvgFile.write(Examples.dots("t", 25, 6, 1, 1.2), folder.resolve("large.svg"));
    assertTrue(Files.size(folder.resolve("large.svg")) < 120_000);
  }

  @Test
  void idsStartWithTheFileName() throws Exception {
    SvgFile.write(Examples.narrow(), folder.resolve("a b.1.svg"));
    String svg = Files.readString(folder.resolve("a b.1.svg"));
    assertTrue(svg.contains("id=\"chart-a-b-1\""), svg);
    assertEquals(Set.of(),
        Stream.of(svg.split(" id=\"")).skip(1).map(rest -> rest.substring(0, rest.indexOf('"')))
            .filter(id -> !id.startsWith("chart-a-b-1")).collect(Collectors.toSet()));
    assertFalse(svg.contains("DOCTYPE") || svg.contains("\r"), svg);
  }

  @Test
  void aFileIsReplacedAtomically() throws Exception {
    Path file = Files.writeString(folder.resolve("chart.svg"), "old");
    SvgFile.write(Examples.narrow(), file);
    assertTrue(Files.readString(file).endsWith("</svg\n>\n"), Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aMissingFolderIsAnError() {
    Path file = folder.resolve("none").resolve("chart.svg");
    assertThrows(IOException.class, () -> SvgFile.write(Examples.narrow(), file));
  }
}
