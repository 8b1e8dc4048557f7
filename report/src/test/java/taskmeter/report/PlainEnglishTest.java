package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

/** The documents and the committed reports avoid the phrases that Checkstyle rejects in code. */
class PlainEnglishTest {

  private static final Path ROOT = Path.of("..");

  private static Pattern rejected() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var rules = factory.newDocumentBuilder().parse(ROOT.resolve(".mvn/checkstyle.xml").toFile());
    String format = XPathFactory.newInstance().newXPath()
        .evaluate("//module[property[@value='plainEnglish']]/property[@name='format']/@value", rules);
    return Pattern.compile(format, Pattern.CASE_INSENSITIVE);
  }

  private static List<String> rejected(Path document, Pattern phrases) throws IOException {
    List<String> lines = Files.readAllLines(document);
    return IntStream.range(0, lines.size()).filter(i -> phrases.matcher(lines.get(i)).find())
        .mapToObj(i -> ROOT.relativize(document) + ":" + (i + 1) + ": " + lines.get(i)).toList();
  }

  @Test
  void documentsUsePlainEnglish() throws Exception {
    Pattern phrases = rejected();
    assertFalse(phrases.pattern().isEmpty());
    for (Path document : DocumentLinksTest.documents(ROOT)) {
      assertEquals(List.of(), rejected(document, phrases));
    }
  }

  /** The phrases are in two parts each, because Checkstyle reads this file, too. */
  @Test
  void theListRejectsWholeWordsInAnyCase() throws Exception {
    Pattern phrases = rejected();
    List<String> bad = List.of("27 is Dea" + "rer", "the b" + "ox", "cells told " + "apart");
    List<String> good = List.of("a checkbox", "slower", "outstanding");
    assertEquals(bad, Stream.concat(bad.stream(), good.stream())
        .filter(line -> phrases.matcher(line).find()).toList());
  }
}
