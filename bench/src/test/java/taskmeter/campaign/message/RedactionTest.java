package taskmeter.campaign.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void linesAreJoined() {
    assertEquals("one two three", Redaction.line(" one\ntwo\r\n\tthree "));
  }

  @Test
  void whatNobodySeesIsShown() {
    assertEquals("a<U+001B>[2Jb <U+202E>c", Redaction.line("a\u001B[2Jb\n\u202Ec"));
  }

  @Test
  void foldersOfThisMachineAreRemoved() {
    assertEquals("./x/Y.java", Redaction.withoutHome(System.getProperty("user.dir") + "/x/Y.java"));
  }

  @Test
  void onlyWholePathNamesAreReplaced() {
    String neighbour = System.getProperty("user.dir") + "-2/x";
    assertEquals(neighbour, Redaction.withoutHome(neighbour));
    String below = "/mnt" + System.getProperty("user.dir");
    assertEquals(below, Redaction.withoutHome(below));
  }

  @Test
  void aLongReasonIsTruncated() {
    assertEquals(401, Redaction.line("x".repeat(1000)).length());
  }
}
