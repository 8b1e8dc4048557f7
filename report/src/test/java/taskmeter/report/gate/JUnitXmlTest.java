package taskmeter.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.gate.GivenVerdicts.DEFAULT;
import static taskmeter.report.gate.GivenVerdicts.FASTER;
import static taskmeter.report.gate.GivenVerdicts.INCONCLUSIVE;
import static taskmeter.report.gate.GivenVerdicts.LIKELY_SLOWER;
import static taskmeter.report.gate.GivenVerdicts.NOT_COMPARABLE;
import static taskmeter.report.gate.GivenVerdicts.SAME;
import static taskmeter.report.gate.GivenVerdicts.SLOWER;
import static taskmeter.report.gate.GivenVerdicts.allow;
import static taskmeter.report.gate.GivenVerdicts.with;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import taskmeter.report.verdict.Verdict.Kind;

class JUnitXmlTest {

  /** What the schema of Jenkins's xUnit plugin allows, as far as the file needs it. */
  private static final Map<String, Set<String>> CHILDREN = Map.of("testsuites", Set.of("testsuite"),
      "testsuite", Set.of("testcase"), "testcase", Set.of("failure", "skipped"), "failure", Set.of(),
      "skipped", Set.of());
  private static final Map<String, Set<String>> ATTRIBUTES = Map.of("testsuites", Set.of(),
      "testsuite", Set.of("name", "tests", "failures", "errors", "skipped"), "testcase", Set.of("classname", "name"),
      "failure", Set.of("message"), "skipped", Set.of("message"));

  private static Element parsed(GateResult result) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(JUnitXml.of(result)))).getDocumentElement();
  }

  private static List<Element> all(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Element only(Element root, String name) {
    List<Element> found = all(root, name);
    assertEquals(1, found.size(), name);
    return found.get(0);
  }

  private static Element test(Element root, String name) {
    return all(root, "testcase").stream().filter(each -> each.getAttribute("name").equals(name)).findFirst()
        .orElseThrow();
  }

  private static GateResult mixed() {
    return new GivenVerdicts().add("25", "slow", 1.5, SLOWER).add("25", "known", 1.4, SLOWER)
        .add("25", "fast", 0.5, FASTER).add("25", "equal", 1, SAME).add("25", "open", 1.2, INCONCLUSIVE)
        .add("25", "perhaps", 1.2, LIKELY_SLOWER).add("25", "smoke", 1, NOT_COMPARABLE).absent("25", "absent")
        .add("27", "slow", 1.6, SLOWER).through(with(allow("25/S.known VIRTUAL", "JDK-1")));
  }

  @Test
  void eachCandidateIsASuiteAndTheLastOneIsTheGate() throws Exception {
    Element root = parsed(mixed());
    assertEquals("testsuites", root.getTagName());
    assertEquals(List.of("taskmeter 25", "taskmeter 27", "taskmeter gate"),
        all(root, "testsuite").stream().map(suite -> suite.getAttribute("name")).toList());
    assertEquals(List.of("6 1 0 3", "1 1 0 0", "1 0 0 0"), all(root, "testsuite").stream()
        .map(suite -> suite.getAttribute("tests") + " " + suite.getAttribute("failures") + " "
            + suite.getAttribute("errors") + " " + suite.getAttribute("skipped")).toList());
  }

  @Test
  void countsEqualTheElements() throws Exception {
    for (GateResult result : List.of(mixed(), new GivenVerdicts().add(9, INCONCLUSIVE).through(DEFAULT),
        new GivenVerdicts().through(DEFAULT))) {
      for (Element suite : all(parsed(result), "testsuite")) {
        assertEquals(Integer.toString(all(suite, "testcase").size()), suite.getAttribute("tests"));
        assertEquals(Integer.toString(all(suite, "failure").size()), suite.getAttribute("failures"));
        assertEquals(Integer.toString(all(suite, "skipped").size()), suite.getAttribute("skipped"));
      }
    }
  }

  /** Some build servers show the attribute, GitLab shows the text. */
  @Test
  void aFailureSaysHowMuchInTheAttributeAndInTheText() throws Exception {
    Element failure = only(test(parsed(mixed()), "25/S.slow VIRTUAL"), "failure");
    assertEquals("slower: costs 1.50× (1.35–1.65×) as much as on 21", failure.getAttribute("message"));
    assertEquals(failure.getAttribute("message"), failure.getTextContent());
  }

  @Test
  void whatIsAllowedOrNotDecidedIsSkipped() throws Exception {
    Element root = parsed(mixed());
    assertEquals("allowed: JDK-1", only(test(root, "25/S.known VIRTUAL"), "skipped").getAttribute("message"));
    assertEquals("inconclusive", only(test(root, "25/S.open VIRTUAL"), "skipped").getAttribute("message"));
    assertEquals("likely slower", only(test(root, "25/S.perhaps VIRTUAL"), "skipped").getAttribute("message"));
    assertEquals(0, test(root, "25/S.fast VIRTUAL").getChildNodes().getLength());
    assertEquals(0, test(root, "25/S.equal VIRTUAL").getChildNodes().getLength());
  }

  @Test
  void whatFailsTheBuildIsNeverSkipped() throws Exception {
    Gate gate = new Gate(Set.of(Kind.INCONCLUSIVE), 0.05, 0.25, Optional.empty(), AllowList.NONE);
    Element root = parsed(new GivenVerdicts().add("25", "open", 1.2, INCONCLUSIVE).add(1, SAME).through(gate));
    assertEquals("inconclusive: costs 1.20× (1.08–1.32×) as much as on 21",
        only(test(root, "25/S.open VIRTUAL"), "failure").getAttribute("message"));
    assertEquals(0, all(root, "skipped").size());
  }

  @Test
  void anEntryThatNoLongerAppliesSkipsNothing() throws Exception {
    Element root = parsed(new GivenVerdicts().add(1, SAME).through(with(allow("25/S.v1 VIRTUAL", "JDK-1"))));
    assertEquals(0, test(root, "25/S.v1 VIRTUAL").getChildNodes().getLength());
    assertEquals(0, all(root, "skipped").size());
  }

  @Test
  void tooFewDecidedFailsItsOwnTest() throws Exception {
    GateResult result = new GivenVerdicts().add(4, INCONCLUSIVE).through(DEFAULT);
    Element gate = test(parsed(result), "enough comparisons are decided");
    assertEquals(result.summary(), only(gate, "failure").getAttribute("message"));
    assertEquals(1, all(parsed(new GivenVerdicts().through(DEFAULT)), "failure").size(), "nothing compared");
    assertEquals(0, all(test(parsed(mixed()), "enough comparisons are decided"), "failure").size());
  }

  @Test
  void specialCharactersSurvive() throws Exception {
    String name = "a&b<c>\"d'eµ×é😀]]>";
    Element root = parsed(new GivenVerdicts().add("2&5<\"", name, 1.5, SLOWER).through(
        with(allow("2&5<\"/S." + name + " VIRTUAL", "1 < 2 & \"3\" is 'µ'"))));
    Element skipped = only(test(root, "2&5<\"/S." + name + " VIRTUAL"), "skipped");
    assertEquals("allowed: 1 < 2 & \"3\" is 'µ'", skipped.getAttribute("message"));
    assertEquals("taskmeter 2&5<\"", all(root, "testsuite").get(0).getAttribute("name"));
  }

  @Test
  void thereAreOnlyElementsAndAttributesThatBuildServersKnow() throws Exception {
    List<Element> open = new ArrayList<>(List.of(parsed(mixed())));
    while (!open.isEmpty()) {
      Element element = open.remove(0);
      Set<String> attributes = IntStream.range(0, element.getAttributes().getLength())
          .mapToObj(i -> element.getAttributes().item(i).getNodeName()).collect(Collectors.toSet());
      assertEquals(ATTRIBUTES.get(element.getTagName()), attributes, element.getTagName());
      NodeList children = element.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        if (children.item(i) instanceof Element child) {
          assertTrue(CHILDREN.get(element.getTagName()).contains(child.getTagName()), child.getTagName());
          open.add(child);
        } else {
          assertTrue(CHILDREN.get(element.getTagName()).isEmpty() || children.item(i).getTextContent().isBlank(),
              "text only in a message");
        }
      }
    }
  }

  /** GitLab ignores a second test with the same name. */
  @Test
  void namesOfTestsAreUnique() throws Exception {
    List<String> names = all(parsed(mixed()), "testcase").stream().map(each -> each.getAttribute("name")).toList();
    assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
  }

  @Test
  void theFileSaysThatItIsUtf8() {
    assertTrue(JUnitXml.of(mixed()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"));
  }
}
