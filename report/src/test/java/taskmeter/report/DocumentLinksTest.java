package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link in every document points to an existing file, folder or heading. */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("..");
  /** Build output, and golden pages, which have no charts. */
  private static final List<String> IGNORED = List.of("target", ".git", "golden");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static List<Path> documents(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> Stream.of(root.relativize(file).toString().split("/")).noneMatch(IGNORED::contains))
          .sorted().toList();
    }
  }

  private static List<String> broken(Path root) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents(root)) {
      List<String> links = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll("x")).results()
          .map(link -> link.group(1)).filter(link -> !URI.create(link).isAbsolute()).toList();
      for (String link : links) {
        if (!exists(document, link)) {
          broken.add(root.relativize(document) + ": " + link);
        }
      }
    }
    return broken;
  }

  private static boolean exists(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** Returns the anchors of a document's headings, as GitHub creates them. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING.matcher(Files.readString(document)).results().map(heading -> heading.group(1)
        .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
  }

  @Test
  void everyRelativeLinkIsValid() throws IOException {
    assertEquals("", String.join("\n", broken(ROOT)));
    assertTrue(documents(ROOT).contains(ROOT.resolve("README.md")), () -> "no README.md below " + ROOT);
  }

  @Test
  void aBrokenLinkIsReported(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("other.md"), "# What's measured: it\n");
    Files.writeString(root.resolve("page.md"), """
        [file](other.md), [folder](.), [heading](other.md#whats-measured-it), [own](#a-title),
        [web](https://a.example/b),        `[code](nowhere)`, [no heading](other.md#nothing)
        # A title
        ```
        [code](nowhere.md)
        ```
        ![chart](charts/none.svg)
        """);
    assertEquals(List.of("page.md: other.md#nothing", "page.md: charts/none.svg"), broken(root));
  }
}
