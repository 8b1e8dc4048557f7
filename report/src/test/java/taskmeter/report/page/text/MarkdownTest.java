package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.page.text.Markdown.Column;

class MarkdownTest {

  @Test
  void textFromTheDataCannotBreakThePage() {
    assertEquals("a \\| b \\<i\\> \\[x\\](y) \\*z\\* c", Markdown.escape("a | b <i> [x](y) *z*\nc"));
    assertEquals("`a b`", Markdown.code("a\nb"));
    assertEquals("<code>a\\`b \\| \\<c\\></code>", Markdown.code("a`b | <c>"));
    assertEquals("![a \\[b\\]](charts/c.svg)", Markdown.image("a [b]", "charts/c.svg"));
    assertEquals("```sh\nmvn verify ls\n```", Markdown.fence(List.of("mvn verify\nls")));
  }

  @ParameterizedTest
  @CsvSource({"@someone, <span>@</span>someone", "a@b, a@b", "a@b.org, a<span>@</span>b.org", "#1, <span>\\#</span>1",
    "a/b#1, a/b<span>\\#</span>1", "JDK 25#2, JDK 25\\#2", "00:00:00, 00:00:00", "x:+1:, x<span>:</span>+1:",
    "# x, \\# x", "https://x, https:<span>//</span>x", "www.x.org, www<span>.</span>x.org", "GH-1, GH<span>-</span>1",
    ":a_b:, <span>:</span>a\\_b:", "a: b, a: b"})
  void nothingBecomesALinkOrAMention(String text, String markdown) {
    assertEquals(markdown, Markdown.escape(text));
  }

  @ParameterizedTest
  @CsvSource({"- x, \\- x", "-Xmx1g, -Xmx1g", "---, \\---", "=, \\=", "1. x, 1\\. x", "1.5, 1.5", "+ x, \\+ x"})
  void nothingBeginsAList(String text, String markdown) {
    assertEquals(markdown, Markdown.escape(text));
  }

  @Test
  void aFenceIsLongerThanAnyInTheText() {
    assertEquals("````sh\na ``` b\n````", Markdown.fence(List.of("a ``` b")));
  }

  @Test
  void aTableAlignsItsColumns() {
    assertEquals("| a | b |\n| --- | ---: |\n| x | 1 |",
        Markdown.table(List.of(Column.left("a"), Column.right("b")), List.of(List.of("x", "1"))));
  }
}
