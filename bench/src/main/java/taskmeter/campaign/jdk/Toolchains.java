package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.apache.commons.text.StringSubstitutor;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import taskmeter.campaign.jdk.Discovery.Candidate;

/**
 * The JDKs in a toolchains file of Maven.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-using-toolchains.html">Guide to Using Toolchains</a>
 */
final class Toolchains {

  private static final String HOMES = "/toolchains/toolchain[normalize-space(type)='jdk']/configuration/jdkHome";

  private Toolchains() {}

  /**
   * Reads the file.
   *
   * @param environment the variables for {@code ${env.NAME}} in the file
   */
  static SearchLocation of(Path file, Map<String, String> environment) {
    if (!Files.exists(file)) {
      return new SearchLocation(file + " (does not exist)", List.of(), List.of());
    }
    List<Candidate> candidates = new ArrayList<>();
    List<BrokenJdk> broken = new ArrayList<>();
    try {
      var variables = new StringSubstitutor(environment, "${env.", "}");
      var query = XPathFactory.newInstance().newXPath();
      for (Node home : query.evaluateExpression(HOMES, parsed(file), XPathNodes.class)) {
        candidates.add(Candidate.named(Path.of(variables.replace(home.getTextContent().strip())), file.toString()));
      }
    } catch (SAXParseException e) {
      broken.add(new BrokenJdk(file, "cannot be read: line " + e.getLineNumber() + ": " + e.getMessage()));
    } catch (SAXException | IOException | XPathExpressionException | InvalidPathException e) {
      broken.add(new BrokenJdk(file, "cannot be read: " + e.getMessage()));
    }
    return new SearchLocation(file.toString(), candidates, broken);
  }

  /** Parses without document types, and so without entities: an untrusted file must not fetch or read anything. */
  private static Document parsed(Path file) throws IOException, SAXException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default handler prints errors
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(file.toFile());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("cannot configure the JDK's XML parser", e);
    }
  }
}
