package taskmeter.report.option;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.option.ReportOptions.FailOn;
import taskmeter.report.option.ReportOptions.Share;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.verdict.Verdict;

/** Parsers of options by the type of their value. An error says what was found and what is expected. */
final class OptionTypes {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?%");

  private OptionTypes() {}

  static void register(CommandLine line) {
    // Empty means true, as Maven's users expect of -Dreport.skip=
    line.registerConverter(boolean.class, text -> text.isEmpty() || flag(text))
        .registerConverter(FailOn.class, OptionTypes::failOn)
        .registerConverter(Share.class, OptionTypes::share)
        .registerConverter(OptionsFile.class, text -> OptionsFile.read(Path.of(text)));
  }

  private static boolean flag(String text) {
    if (!List.of("true", "false").contains(text)) {
      throw refusal("not a boolean", "true or false");
    }
    return text.equals("true");
  }

  /** {@code 25%} or {@code 25 %}: without the sign, 0.25 and 25 would be ambiguous. */
  private static Share share(String text) {
    Matcher number = PERCENT.matcher(text.strip());
    if (!number.matches()) {
      throw refusal("not a share", "a percentage such as 25%");
    }
    return new Share(Double.parseDouble(number.group(1)) / 100);
  }

  private static FailOn failOn(String text) {
    List<String> allowed = FailOn.ALLOWED.stream().map(Verdict.Kind::word).toList();
    List<String> words = Stream.of(text.split(",", -1)).map(String::strip).toList();
    List<String> wrong = words.stream().filter(word -> !allowed.contains(word)).toList();
    if (!wrong.isEmpty()) {
      throw new TypeConversionException(wrong.stream().map(word -> refusal(
          "not a verdict" + (words.size() > 1 ? " (\"" + word + "\")" : ""),
          Phrase.list(allowed, "or") + Suggestion.didYouMean(word, allowed)).getMessage())
          .collect(Collectors.joining("\n")));
    }
    return new FailOn(FailOn.ALLOWED.stream().filter(kind -> words.contains(kind.word())).toList());
  }

  static TypeConversionException refusal(String found, String expected) {
    return new TypeConversionException(found + "; expected " + expected);
  }
}
