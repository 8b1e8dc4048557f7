package taskmeter.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A fragment of the URL that filters the table, in the form of {@code URLSearchParams}. */
final class Fragment {

  private Fragment() {}

  /** Returns {@code name=value&name=value}. */
  static String of(String... namesAndValues) {
    return IntStream.range(0, namesAndValues.length / 2).map(i -> 2 * i)
        .mapToObj(i -> namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
