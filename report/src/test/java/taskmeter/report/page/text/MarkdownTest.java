package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.page.text.Figure.FileName;
import taskmeter.report.page.text.Markdown.Column;

class MarkdownTest {

  @Test
  void textFromTheDataCannotBreakThePage() {
    assertEquals("a \\| b \\<i\\> \\[x\\](y) \\*z\\* c", Markdown.escape("a | b <i> [x](y) *z*\nc"));
    assertEquals("`a'b \\| c`", Markdown.code("a`b | c"));
    assertEquals("![a \\[b\\]](charts/c.svg)", Markdown.image("a [b]", "charts/c.svg"));
    assertEquals("```sh\nmvn verify ls\n```", Markdown.fence(List.of("mvn verify\nls")));
  }

  @Test
  void aTableAlignsItsColumns() {
    assertEquals("| a | b |\n| --- | ---: |\n| x | 1 |",
        Markdown.table(List.of(Column.left("a"), Column.right("b")), List.of(List.of("x", "1"))));
  }

  @ParameterizedTest
  @CsvSource({"TaskCreation, task-creation", "submitPerTask, submit-per-task", "HTTPGet2Times, http-get2-times",
    "'JDK 25 (ea)', jdk-25-ea", "'../../etc', etc", "İ x, i-x"})
  void fileNamesHaveLettersDigitsAndHyphensOnly(String name, String file) {
    assertEquals(file, FileName.kebab(name));
  }
}
