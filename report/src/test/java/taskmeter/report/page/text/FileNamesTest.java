package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({"TaskCreation, task-creation", "submitPerTask, submit-per-task", "HTTPGet2Times, http-get2-times",
    "'JDK 25 (ea)', jdk-25-ea", "'../../etc', etc", "İ x, i-x", "日本, chart", "'', chart", "NUL, nul-chart"})
  void fileNamesHaveLettersDigitsAndHyphensOnly(String name, String file) {
    assertEquals(file, FileNames.kebab(name));
  }

  @Test
  void eachListOfPartsHasItsOwnFile() {
    FileNames files = new FileNames();
    assertEquals("task-creation.svg", files.of("TaskCreation"));
    assertEquals("task-creation-2.svg", files.of("Task-Creation"));
    assertEquals("task-creation-3.svg", files.of("Task", "creation"));
    assertEquals("task-creation-2.svg", files.of("Task-Creation"));
    assertEquals("task-creation-2-2.svg", files.of("Task creation 2"));
  }

  @Test
  void longNamesFitIntoAnyFileSystem() {
    FileNames files = new FileNames();
    String name = "a".repeat(200);
    assertTrue(files.of(name, "by", name).length() < 160);
    assertEquals(files.of(name, "by", name).replace(".svg", "-2.svg"), files.of(name, "on", name));
  }
}
