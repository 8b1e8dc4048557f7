package taskmeter.report.gate;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The result of a gate in the XML format of JUnit, which most build servers read: a suite for each candidate, and a
 * test for each comparison. A comparison that is allowed or not decided is a skipped test.
 */
public final class JUnitXml {

  private static final String ENOUGH = "enough comparisons are decided";

  private final GateResult result;
  private final XMLStreamWriter xml;

  private JUnitXml(GateResult result, XMLStreamWriter xml) {
    this.result = result;
    this.xml = xml;
  }

  /** Returns the text of the file. */
  public static String of(GateResult result) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitXml(result, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return text + "\n";
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    List<String> candidates = result.compared().stream().map(each -> each.family().candidate()).distinct().toList();
    for (String candidate : candidates) {
      suite(candidate, result.compared().stream()
          .filter(each -> each.family().candidate().equals(candidate)).toList());
    }
    gate();
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String candidate, List<NamedComparison> compared) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "taskmeter " + candidate);
    xml.writeAttribute("tests", Integer.toString(compared.size()));
    xml.writeAttribute("failures", Long.toString(compared.stream().filter(result.failing()::contains).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(compared.stream().filter(each -> skipped(each).isPresent()).count()));
    for (NamedComparison each : compared) {
      test(each.name(), result.failing().contains(each)
          ? Optional.of(each.judgement().verdict().kind().word() + ": " + GateResult.cost(each)) : Optional.empty(),
          skipped(each));
    }
    line(1);
    xml.writeEndElement();
  }

  private Optional<String> skipped(NamedComparison named) {
    return result.failing().contains(named) ? Optional.empty()
        : result.reason(named).map(reason -> "allowed: " + reason)
            .or(() -> Optional.of(named.judgement().verdict().kind()).filter(kind -> !kind.settled()).map(Kind::word));
  }

  private void gate() throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "taskmeter gate");
    xml.writeAttribute("tests", "1");
    xml.writeAttribute("failures", result.undecided() ? "1" : "0");
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    test(ENOUGH, result.undecided() ? Optional.of(result.summary()) : Optional.empty(), Optional.empty());
    line(1);
    xml.writeEndElement();
  }

  private void test(String name, Optional<String> failure, Optional<String> skipped) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "taskmeter");
    xml.writeAttribute("name", name);
    if (failure.isPresent()) {
      message("failure", failure.get());
    }
    if (skipped.isPresent()) {
      message("skipped", skipped.get());
    }
    if (failure.isPresent() || skipped.isPresent()) {
      line(2);
    }
    xml.writeEndElement();
  }

  /** Some build servers show the attribute, others the text. */
  private void message(String element, String text) throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    xml.writeAttribute("message", text);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
