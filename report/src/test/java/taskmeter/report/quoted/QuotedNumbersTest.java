package taskmeter.report.quoted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every number that a README quotes is what the run says that the comment above it names. Studies take part where they
 * have such comments.
 */
@Timeout(60)
class QuotedNumbersTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COUNTED = Pattern.compile("\\b\\d+ (?:comparisons|cells|pairs|forks|blocks"
      + "|(?:are )?settled|slower|faster|(?:are )?the same|inconclusive|found)\\b");

  /** Of the whole repository, and of each module that has one. */
  private static List<Path> readmes() throws IOException {
    try (Stream<Path> all = Files.find(ROOT, 2, (file, attributes) ->
        file.getFileName().toString().equals("README.md"))) {
      return all.sorted().toList();
    }
  }

  private static List<Path> studies() throws IOException {
    try (Stream<Path> all = Files.list(ROOT.resolve("results"))) {
      return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> complaints(MarkedPage page) {
    List<String> complaints = new ArrayList<>();
    page.quotes().forEach(quote -> complaints.addAll(quote.table()
        ? QuotedTable.complaints(page.name(), quote) : QuotedProse.complaints(page.name(), quote)));
    return complaints;
  }

  /** Measures and counts that no comment says the run of. */
  private static List<String> unmarked(MarkedPage page) {
    return page.paragraphs().stream().flatMap(line -> Stream.concat(
            NumberToken.of(line.text()).stream().filter(NumberToken::measure).map(NumberToken::text),
            COUNTED.matcher(line.text()).results().map(MatchResult::group))
        .filter(number -> !QuotedProse.NO_MEASUREMENTS.contains(number))
        .map(number -> page.name() + ":" + line.number() + ": \"" + number + "\"; a number with a unit stands below a"
            + " comment that names its run; add one, or take the number out")).toList();
  }

  private static List<String> all(MarkedPage page) {
    return Stream.of(complaints(page), unmarked(page)).flatMap(List::stream).toList();
  }

  @Test
  void aReadmeQuotesNothingThatItsRunDoesNotSay() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Path readme : readmes()) {
      complaints.addAll(all(MarkedPage.read(readme)));
    }
    assertEquals("", String.join("\n", complaints));
    assertFalse(MarkedPage.read(ROOT.resolve("README.md")).quotes().isEmpty());
  }

  @Test
  void aStudyQuotesNothingBelowItsCommentsThatTheRunDoesNotSay() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Path study : studies()) {
      complaints.addAll(complaints(MarkedPage.read(study)));
    }
    assertEquals("", String.join("\n", complaints));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      PAIRING.md, is .26, is .25
      PAIRING.md, .18 to .33, .17 to .33
      PAIRING.md, 4 % narrower, 3 % narrower
      PAIRING.md, below .19, below .18
      PAIRING.md, it was .42, it was .43
      PROCESSORS.md, cells 0.45, cells 0.44
      """)
  void aNumberOfAStudyThatIsNotTheRunsIsSeen(String study, String from, String to) throws IOException {
    String text = Files.readString(ROOT.resolve("results").resolve(study));
    assertTrue(text.contains(from), from);
    assertFalse(complaints(MarkedPage.of(study, text.replace(from, to))).isEmpty());
  }

  /** Every number below a comment, changed one after the other: no other would do. */
  @Test
  void noMarkedNumberOfTheReadmeCanBeAnother() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String[] lines = readme.split("\n", -1);
    List<String> unseen = new ArrayList<>();
    int changed = 0;
    for (MarkedPage.Quote quote : MarkedPage.of("README.md", readme).quotes()) {
      for (int line = quote.line() - 1; line < quote.line() - 1 + quote.lines().size(); line++) {
        for (int i = 0; i < lines[line].length(); i++) {
          if (measured(lines[line], i)) {
            String digit = "" + (char) ('0' + (lines[line].charAt(i) - '0' + 1) % 10);
            String other = lines[line].substring(0, i) + digit + lines[line].substring(i + 1);
            MarkedPage.Quote mutated = new MarkedPage.Quote(quote.line(), quote.run(), quote.items(),
                replaced(quote.lines(), line - quote.line() + 1, other));
            changed++;
            boolean seen = !(mutated.table() ? QuotedTable.complaints("README.md", mutated)
                : QuotedProse.complaints("README.md", mutated)).isEmpty();
            if (!seen) {
              unseen.add((line + 1) + ": " + other);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", unseen));
    assertTrue(changed > 100, "" + changed);
  }

  /** A digit that is neither in code nor in a link, nor in a runtime's name, which may be another runtime's. */
  private static boolean measured(String line, int index) {
    String before = line.substring(0, index);
    boolean code = before.chars().filter(c -> c == '`').count() % 2 == 1;
    boolean link = before.lastIndexOf("](") > before.lastIndexOf(')');
    String start = before.replaceAll("[\\d.,]+$", "");
    String number = line.substring(start.length()).replaceAll("(?s)[^\\d.].*", "").replaceAll("\\.$", "");
    boolean runtime = List.of("17", "21", "25", "26", "27", "28").contains(number)
        && (!line.startsWith("|") || line.startsWith("| 25 |"));
    return Character.isDigit(line.charAt(index)) && !code && !link && !runtime;
  }

  private static List<String> replaced(List<String> lines, int index, String line) {
    List<String> others = new ArrayList<>(lines);
    others.set(index, line);
    return others;
  }

  /** One of each kind; the last are a number without a mark, and a comment that names what there is not. */
  @ParameterizedTest
  @CsvSource(delimiter = '@', textBlock = """
      909 ns (530 ns @ 908 ns (530 ns @ start a task and join it, virtual threads
      1.56 µs) @ 1.57 µs) @ start a task and join it, virtual threads
      2.48× (2.35–2.62×) @ 1.48× (1.35–1.62×) @ start and join, virtual threads, 25
      ▲ 2.48× @ ▼ 2.48× @ start and join, virtual threads, 25
      ▲ 2.48× @ 2.48× @ start and join, virtual threads, 25
      = 0.993× @ 0.993× @ start and join, platform threads, 21
      113 µs @ 114 µs @ start and join, platform threads, 17
      not available @ 45.0 µs @ submit a task from a platform thread outside
      | virtual threads | – | @ | virtual threads | 1.00× (0.900–1.10×) | @ start and join, virtual threads, 17
      324 comparisons @ 325 comparisons @ the run says "324"
      149 are settled @ 148 are settled @ the run says "149"
      40 slower @ 41 slower @ the run says "40"
      56 faster @ 40 faster @ the run says "56"
      53 the same @ 52 the same @ the run says "53"
      two rounds more @ three rounds more @ the run says "2 rounds"
      eight rounds 190 @ eight rounds 191 @ the run says "190"
      call 141 different @ call 140 different @ the run says "141"
      three pairs | 213 @ three pairs | 214 @ against itself, three pairs, comparisons
      68 (32 %) @ 69 (32 %) @ against itself, three pairs, the same
      68 (32 %) @ 68 (31 %) @ against itself, three pairs, the same
      108 (51 %) @ 108 (52 %) @ found
      8 (3.8 %) @ 9 (3.8 %) @ p < .05, not adjusted
      13 of 71 @ 14 of 71 @ the run says "13 of 71"
      60 of 165 @ 61 of 165 @ the run says "60 of 165"
      21 of 21 @ 20 of 21 @ the run says "21 of 21"
      seven quiet cells @ six quiet cells @ the run says "7 quiet cells"
      1.07 to 1.13× @ 1.09 to 1.12× @ the run says "1.07 to 1.13×"
      in 113 comparisons @ in 114 comparisons @ the run says "113"
      16 forks of each @ 17 forks of each @ the run says "16"
      8 to 30 blocks @ 8 to 31 blocks @ the run says "8 to 30"
      Two hours @ Three hours @ the run says "2 hours"
      Ten minutes @ Nine minutes @ the run says "10 minutes"
      two and a half times @ three and a half times @ are not there
      more than twenty times @ more than a hundred times @ are not there
      keeps every raw sample @ keeps all in 12 ms @ "12 ms"; a number with a unit
      keeps every raw sample @ is 3.2× faster @ "3.2×"; a number with a unit
      keeps every raw sample @ saves forty percent @ "40 percent"; a number with a unit
      keeps every raw sample @ has `2.48×` of it @ "2.48×"; a number with a unit
      keeps every raw sample @ has 40 slower @ "40 slower"; a number with a unit
      keeps every raw sample @ is best in 12 of 13 @ "12 of 13"; a number with a unit
      CyclicBarrier, 16 parties | @ CyclicBarrier, 64 parties | @ CyclicBarrier, 64 parties
      """)
  void aNumberThatIsNotTheRunsIsSeen(String from, String to, String complaint) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(readme.contains(from), from);
    String found = String.join("\n", all(MarkedPage.of("README.md", readme.replace(from, to))));
    assertTrue(found.contains(complaint), found);
  }

  @Test
  void aClaimOfAllRunsThatOneOfThemRefutesIsSeen() {
    Claim wrong = new Claim("hundred", "a hundred times", run -> run.run().name().startsWith("20261122"));
    assertEquals(List.of("20261122T101432Z-standard"), CommittedRun.all().stream()
        .filter(wrong.holds()).map(run -> run.run().name()).toList());
    MarkedPage page = MarkedPage.of("page", "<!-- from every run: claim nobody; comparisons -->\ntext\n");
    assertEquals(2, complaints(page).size(), () -> complaints(page).toString());
  }
}
