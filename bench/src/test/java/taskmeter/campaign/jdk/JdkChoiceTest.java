package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.jdk.JdkChoice.ChosenJdk;
import taskmeter.campaign.jdk.JdkChoice.RequestedJdk;

class JdkChoiceTest {

  private FakeHomes homes;

  @BeforeEach
  void choose(@TempDir Path folder) {
    homes = FakeHomes.in(folder);
  }

  private static Jdk jdk(String version, String home) {
    return new Jdk(Path.of("/jvm", home), version, Integer.parseInt(version.split("[.-]")[0]), "Example", "VM",
        version + "+1");
  }

  private static DiscoveredJdks found(Jdk... jdks) {
    return new DiscoveredJdks(List.of(jdks), List.of(new BrokenJdk(Path.of("/jvm/jdk-11"), "Java 11 is too old")),
        List.of("/jvm", "the attic"));
  }

  private static final DiscoveredJdks USUAL = found(jdk("28-ea", "e"), jdk("25.0.3", "c"), jdk("17.0.15", "a"),
      jdk("21.0.13.0.3", "b"), jdk("27.0.1", "d"), jdk("27.0.2-ea", "d2"));

  private JdkChoice choice(DiscoveredJdks found, String... words) {
    return JdkChoice.of(List.of(words), found, homes.root().toString(), JdkProbe.TIMEOUT);
  }

  private List<String> chosen(DiscoveredJdks found, String... words) {
    JdkChoice choice = choice(found, words);
    assertEquals(List.of(), choice.complaints());
    return choice.runtimes().stream().map(each -> each.label() + " is " + each.jdk().version()).toList();
  }

  private String complaint(DiscoveredJdks found, String... words) {
    JdkChoice choice = choice(found, words);
    assertEquals(1, choice.complaints().size(), choice.toString());
    assertEquals(List.of(), choice.runtimes(), "no JDK is chosen");
    return choice.complaints().getFirst();
  }

  @Test
  void allMayHaveArguments() {
    assertTrue(JdkChoice.namesAll(List.of("21", "all -XX:+UseZGC")));
    assertFalse(JdkChoice.namesAll(List.of("21", "/opt/all -XX:+UseZGC")));
  }

  @Test
  void allSelectsEveryJdkOldestFirst() {
    assertEquals(List.of("17 is 17.0.15", "21 is 21.0.13.0.3", "25 is 25.0.3", "27 is 27.0.1", "27-ea is 27.0.2-ea",
        "28-ea is 28-ea"), chosen(USUAL, "all"));
  }

  @Test
  void versionsKeepTheOrderOfTheOption() {
    assertEquals(List.of("28-ea is 28-ea", "17 is 17.0.15", "21 is 21.0.13.0.3", "25 is 25.0.3"),
        chosen(USUAL, "28", " 17 ", "21.0.13", "25.0.3"));
    assertEquals(List.of("28-ea is 28-ea"), chosen(USUAL, "28-ea"));
  }

  @Test
  void aReleaseTakesPrecedenceOverEarlyAccess() {
    assertEquals(List.of("27 is 27.0.1"), chosen(USUAL, "27"));
    assertEquals(List.of("27-ea is 27.0.2-ea"), chosen(USUAL, "27-ea"));
    assertEquals(List.of("27-ea is 27.0.2-ea"), chosen(USUAL, "27.0.2"));
  }

  @Test
  void aPrefixEndsAtAPoint() {
    assertTrue(complaint(USUAL, "21.0.1").contains("found no JDK for 21.0.1;"));
    assertTrue(complaint(USUAL, "2").contains("found no JDK for 2;"));
  }

  @Test
  void aFullVersionTakesPrecedenceOverLongerOnes() {
    assertEquals(List.of("27 is 27.0.1"), chosen(found(jdk("27.0.1", "a"), jdk("27.0.1.0.3", "b")), "27.0.1"));
  }

  @Test
  void duplicatesAreChosenTwice() {
    assertEquals(List.of("25 is 25.0.3", "25#2 is 25.0.3", "17 is 17.0.15", "25#3 is 25.0.3", "25#4 is 25.0.3"),
        chosen(USUAL, "25", "25", "17", "25.0", "25.0.3"));
  }

  @Test
  void aHomeIsProbed() {
    Path home = homes.jdk("mine", "26.0.1", "Example");
    assertEquals(List.of("26 is 26.0.1", "17 is 17.0.15", "26#2 is 26.0.1"),
        chosen(USUAL, home.toString(), "17", "~/mine"));
  }

  @Test
  void aBrokenHomeIsAnError() {
    homes.script("bad", "echo 'libjvm.so: not here'; exit 2\n");
    assertEquals("-Dbench.jdks=17,~/bad: found no working JDK at ~/bad (exit code 2: libjvm.so: not here); "
        + "expected the home of one that works", complaint(USUAL, "17", "~/bad"));
  }

  @Test
  void anAmbiguousVersionListsAllMatches() {
    DiscoveredJdks two = found(jdk("25.0.1", "x"), jdk("25.0.3", "y"), jdk("17", "z"));
    assertEquals("""
        -Dbench.jdks=17,25: found 2 JDKs that match 25; \
        expected the home of one of them, or its full version if no other has it:
          25.0.1 (Example) at /jvm/x
          25.0.3 (Example) at /jvm/y""", complaint(two, "17", "25"));
    assertEquals(List.of("25 is 25.0.1"), chosen(two, "25.0.1"));
    assertEquals(List.of("25.0.3 is 25.0.3", "25.0.1 is 25.0.1"), chosen(two, "25.0.3", "/jvm/x"));
  }

  @Test
  void unknownNamesListTheJdksFound() {
    assertEquals("""
        -Dbench.jdks=11,al,jdk-17: found no JDK for 11, al (did you mean all?), jdk-17 (did you mean 17?); \
        expected all, the number or version of a JDK that was found, or the home of any JDK:
          17.0.1 (Example) at /jvm/a
          25 (Example) at /jvm/b
          broken: /jvm/jdk-11: Java 11 is too old
          searched: /jvm; the attic
          to do: install it in one of these places, or give its home""",
        complaint(found(jdk("17.0.1", "a"), jdk("25", "b")), "11", "al", "jdk-17"));
  }

  @Test
  void emptyNamesAndMachinesWithoutJdksAreErrors() {
    assertTrue(complaint(USUAL, "").startsWith("-Dbench.jdks=: found no JDK for an empty name;"));
    assertEquals(complaint(USUAL, ""), complaint(USUAL));
    String none = complaint(
        new DiscoveredJdks(List.of(), List.of(new BrokenJdk(Path.of("/x"), "does not exist")), List.of()), "all");
    assertTrue(none.contains("found none") && none.contains("broken: /x: does not exist"), none);
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    DiscoveredJdks two = found(jdk("25.0.1", "x"), jdk("25.0.3", "y"));
    assertEquals(3, choice(two, "25", "25", "/no/where", "xx", "yy", "/no/where").complaints().size());
  }

  @Test
  void labelsAreUnique() {
    List<Jdk> jdks = Stream.of("Eclipse Adoptium", "Azul Systems, Inc.", "Debian", "Debian", "")
        .map(vendor -> new Jdk(Path.of("/any"), "25.0.1", 25, vendor, "VM", "25.0.1+8")).toList();
    Jdk other = jdk("25.0.3", "other");
    assertEquals(List.of("25.0.1-temurin", "25.0.1-zulu", "25.0.1-debian", "25.0.1-unknown", "25.0.3", "25.0.1-zulu#2"),
        labels(jdks.get(0), jdks.get(1), jdks.get(2), jdks.get(4), other, jdks.get(1)));
  }

  @Test
  void buildsOfOneVersionHaveDifferentLabels() {
    Jdk old = new Jdk(Path.of("/a"), "28-ea", 28, "Debian", "VM", "28-ea+18-1-Debian");
    Jdk later = new Jdk(Path.of("/b"), "28-ea", 28, "Debian", "VM", "28-ea+20-1-Debian");
    Jdk copy = new Jdk(Path.of("/c"), "28-ea", 28, "Debian", "VM", "28-ea+20-1-Debian");
    assertEquals(List.of("28-ea+18-1-Debian", "28-ea+20-1-Debian"), labels(old, later));
    assertEquals(List.of("28-ea-debian", "28-ea+18-1-Debian", "28-ea-debian#2"), labels(later, old, copy));
    assertFalse(labels(old, later, copy).contains("28-ea"));
  }

  private static List<String> labels(Jdk... chosen) {
    return JdkLabels.of(Stream.of(chosen).map(jdk -> new RequestedJdk(jdk, OwnArguments.NONE)).toList()).stream()
        .map(ChosenJdk::label).toList();
  }
}
