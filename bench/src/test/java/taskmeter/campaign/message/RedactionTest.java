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
  void aFolderWhoseNameContinuesAfterASpaceIsAnotherFolder() {
    String other = System.getProperty("user.dir") + " name";
    assertEquals(other, Redaction.withoutHome(other));
    assertEquals(other + "/x", Redaction.withoutHome(other + "/x"));
    assertEquals("-Dx=" + other, Redaction.withoutHome("-Dx=" + other));
    assertEquals("a:./b", Redaction.withoutHome("a:" + System.getProperty("user.dir") + "/b"));
  }

  /** A sentence goes on after a path; no path of a home folder may be published. */
  @Test
  void inASentenceASpaceEndsAPath() {
    assertEquals("no file in . or ~ today", Redaction.line("no file in " + System.getProperty("user.dir") + " or "
        + System.getProperty("user.home") + " today"));
  }

  @Test
  void aLongReasonIsTruncated() {
    assertEquals(401, Redaction.line("x".repeat(1000)).length());
  }
}
