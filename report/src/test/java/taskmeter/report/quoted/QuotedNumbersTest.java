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
 * Every number that a README quotes is the number of the run that the comment above it names, and every claim is true
 * in every committed run. The READMEs of the repository, of each module and of the results are checked completely, the
 * studies only below such comments.
 */
@Timeout(60)
class QuotedNumbersTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COUNTED = Pattern.compile("\\b\\d+ (?:comparisons|cells|pairs|forks|blocks"
      + "|(?:are )?settled|slower|faster|(?:are )?the same|inconclusive|found)\\b");

  /** Returns the READMEs of the repository, of each module, and of the results. */
  private static List<Path> readmes() throws IOException {
    try (Stream<Path> all = Files.find(ROOT, 2, (file, attributes) ->
        file.getFileName().toString().equals("README.md"))) {
      return all.sorted().toList();
    }
  }

  private static List<Path> studies() throws IOException {
    try (Stream<Path> all = Files.list(ROOT.resolve("results/study"))) {
      return all.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted().toList();
    }
  }

  private static MarkedPage page(Path file) throws IOException {
    return MarkedPage.of(ROOT.relativize(file).toString(), Files.readString(file));
  }

  private static List<String> complaints(MarkedPage page) {
    List<String> complaints = new ArrayList<>();
    page.quotes().forEach(quote -> complaints.addAll(complaints(page.name(), quote)));
    return complaints;
  }

  private static List<String> complaints(String page, MarkedPage.Quote quote) {
    return quote.table() ? QuotedTable.complaints(page, quote) : QuotedProse.complaints(page, quote);
  }

  /** Returns mistakes for measures and counts without a comment that names their run. */
  private static List<String> unmarked(MarkedPage page) {
    return page.paragraphs().stream().flatMap(line -> Stream.concat(
            NumberToken.of(line.text()).stream().filter(NumberToken::measure).map(NumberToken::text),
            COUNTED.matcher(line.text()).results().map(MatchResult::group))
        .filter(number -> !QuotedProse.NO_MEASUREMENTS.contains(number))
        .map(number -> page.name() + ":" + line.number() + ": \"" + number + "\"; a number with a unit needs a"
            + " comment that names its run; add one, or remove the number")).toList();
  }

  private static List<String> all(MarkedPage page) {
    return Stream.of(complaints(page), unmarked(page)).flatMap(List::stream).toList();
  }

  @Test
  void readmesQuoteTheNumbersOfTheirRuns() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Path readme : readmes()) {
      complaints.addAll(all(page(readme)));
    }
    assertEquals("", String.join("\n", complaints));
    assertEquals(List.of("README.md", "bench/README.md", "report/README.md", "results/README.md"), readmes().stream()
        .map(readme -> ROOT.relativize(readme).toString()).toList());
  }

  @Test
  void studiesQuoteTheNumbersOfTheirRuns() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Path study : studies()) {
      complaints.addAll(complaints(page(study)));
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
  void aWrongNumberInAStudyIsReported(String study, String from, String to) throws IOException {
    String text = Files.readString(ROOT.resolve("results/study").resolve(study));
    assertTrue(text.contains(from), from);
    assertFalse(complaints(MarkedPage.of(study, text.replace(from, to))).isEmpty());
  }

  /** Changes each digit below a comment, one at a time: each change must be reported. */
  @Test
  void everyChangedDigitIsReported() throws IOException {
    List<String> unreported = new ArrayList<>();
    int changed = 0;
    for (Path readme : readmes()) {
      for (MarkedPage.Quote quote : page(readme).quotes()) {
        for (MarkedPage.Quote mutated : mutations(quote)) {
          changed++;
          if (complaints(readme.toString(), mutated).isEmpty()) {
            unreported.add(readme + ":" + quote.line() + ": " + String.join("\n", mutated.lines()));
          }
        }
      }
    }
    assertEquals("", String.join("\n", unreported));
    assertTrue(changed > 400, "" + changed);
  }

  /** Returns the quote with one digit changed, for each of its digits. */
  private static List<MarkedPage.Quote> mutations(MarkedPage.Quote quote) {
    List<MarkedPage.Quote> mutations = new ArrayList<>();
    for (int row = 0; row < quote.lines().size(); row++) {
      String line = quote.lines().get(row);
      for (int i = 0; i < line.length(); i++) {
        if (measured(line, i)) {
          List<String> lines = new ArrayList<>(quote.lines());
          lines.set(row, line.substring(0, i) + (char) ('0' + (line.charAt(i) - '0' + 1) % 10) + line.substring(i + 1));
          mutations.add(new MarkedPage.Quote(quote.line(), quote.run(), quote.items(), lines));
        }
      }
    }
    return mutations;
  }

  /** Whether a character is a digit that is not in code, in a link, or in a runtime's name. */
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

  /** One mistake of each kind. */
  @ParameterizedTest
  @CsvSource(delimiter = '@', textBlock = """
      README.md @ 1.79 µs (1.73 @ 1.78 µs (1.73 @ start a task and join it, virtual threads
      README.md @ 1.85 µs) @ 1.86 µs) @ start a task and join it, virtual threads
      README.md @ not available @ 45.0 µs @ submit a task from a platform thread outside
      README.md @ costs on 25; @ costs; @ a table of several runtimes
      README.md @ costs on 25; @ costs on 26; @ start a task and join it, virtual threads
      README.md @ 268 comparisons @ 269 comparisons @ the run has "268"
      README.md @ 135 are settled @ 138 are settled @ the run has "135"
      README.md @ 39 slower @ 41 slower @ the run has "39"
      README.md @ 61 faster @ 39 faster @ the run has "61"
      README.md @ 35 the same @ 36 the same @ the run has "35"
      README.md @ two hours @ three hours @ the run has "2 hours"
      README.md @ 0 of 177 @ 1 of 177 @ the run has "0 of 177"
      README.md @ 65 of 138 @ 66 of 138 @ the run has "65 of 138"
      README.md @ more than ten times @ more than twelve times @ is missing
      README.md @ more than twenty times @ more than a hundred times @ is missing
      README.md @ claim monitor; @ claim barrier; @ unknown claim "barrier"
      README.md @ Every raw sample is kept @ It took 12 ms @ "12 ms"; a number with a unit
      README.md @ Every raw sample is kept @ It is 3.2× faster @ "3.2×"; a number with a unit
      README.md @ Every raw sample is kept @ It saves forty percent @ "40 percent"; a number with a unit
      README.md @ Every raw sample is kept @ It has `2.48×` of it @ "2.48×"; a number with a unit
      README.md @ Every raw sample is kept @ It has 40 slower @ "40 slower"; a number with a unit
      README.md @ Every raw sample is kept @ It is best in 12 of 13 @ "12 of 13"; a number with a unit
      README.md @ CyclicBarrier, 16 parties | @ CyclicBarrier, 64 parties | @ CyclicBarrier, 64 parties
      results/README.md @ 2.48× (2.39–2.57×) @ 1.48× (1.39–1.57×) @ start and join, virtual threads, 25
      results/README.md @ ▲ 2.48× @ ▼ 2.48× @ start and join, virtual threads, 25
      results/README.md @ ▲ 2.48× @ 2.48× @ start and join, virtual threads, 25
      results/README.md @ = 0.999× @ 0.999× @ eager start, platform threads, 21
      results/README.md @ 113 µs @ 114 µs @ start and join, platform threads, 17
      results/README.md @ | virtual threads | – | @ | virtual threads | 1.00× (0.900–1.10×) | @ virtual threads, 17
      results/README.md @ 8 to 30 forks @ 8 to 31 forks @ the run has "8 to 30"
      results/README.md @ ten minutes @ nine minutes @ the run has "10 minutes"
      results/README.md @ 40 minutes @ 41 minutes @ the run has "40 minutes"
      report/README.md @ three pairs | 177 @ three pairs | 178 @ against itself, three pairs, comparisons
      report/README.md @ 60 (34 %) @ 61 (34 %) @ against itself, three pairs, the same
      report/README.md @ 60 (34 %) @ 60 (33 %) @ against itself, three pairs, the same
      report/README.md @ 102 (58 %) @ 102 (57 %) @ found
      report/README.md @ 9 (5.1 %) @ 8 (5.1 %) @ p < .05, not adjusted
      report/README.md @ 8 of 59 @ 9 of 59 @ the run has "8 of 59"
      report/README.md @ 65 of 138 @ 66 of 138 @ the run has "65 of 138"
      report/README.md @ 9 of 9 @ 8 of 9 @ the run has "9 of 9"
      report/README.md @ three stable cells @ two stable cells @ the run has "3 stable cells"
      report/README.md @ 1.09 to 1.10× @ 1.07 to 1.12× @ the run has "1.09 to 1.10×"
      report/README.md @ in 83 comparisons @ in 84 comparisons @ the run has "83"
      report/README.md @ 16 forks of each @ 17 forks of each @ the run has "16"
      bench/README.md @ above 2 % @ above 4 % @ "4 %"; a number with a unit
      """)
  void aWrongNumberIsReported(String page, String from, String to, String complaint) throws IOException {
    String readme = Files.readString(ROOT.resolve(page));
    assertTrue(readme.contains(from), from);
    String found = String.join("\n", all(MarkedPage.of(page, readme.replace(from, to))));
    assertTrue(found.contains(complaint), found);
  }

  @Test
  void unknownClaimsAndFactsAreReported() {
    MarkedPage page = MarkedPage.of("page", "<!-- from every run: claim unknown; comparisons -->\ntext\n");
    assertEquals(2, complaints(page).size(), () -> complaints(page).toString());
  }
}
