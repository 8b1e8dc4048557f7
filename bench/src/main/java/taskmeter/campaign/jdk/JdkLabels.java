package taskmeter.campaign.jdk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import taskmeter.campaign.jdk.JdkChoice.ChosenJdk;
import taskmeter.campaign.jdk.JdkChoice.RequestedJdk;

/** The labels of chosen JDKs: the shortest ones that are different. */
final class JdkLabels {

  /** The shortest form first. Builds of one early access release differ only in the last. */
  private static final List<Function<Jdk, String>> FORMS = List.of(
      Jdk::shortName, Jdk::version, JdkLabels::versionAndVendor, Jdk::build);
  /** The vendors that are better known by a product. Other vendors are shown by their first word. */
  private static final Map<String, String> PRODUCTS = Map.of(
      "Eclipse Adoptium", "temurin", "Azul Systems, Inc.", "zulu", "Amazon.com Inc.", "corretto",
      "BellSoft", "liberica", "SAP SE", "sapmachine", "IBM Corporation", "semeru", "Red Hat, Inc.", "redhat");

  private JdkLabels() {}

  /** Labels the JDKs in their order. A repeated one gets {@code #2}, {@code #3} and so on. */
  static List<ChosenJdk> of(List<RequestedJdk> chosen) {
    List<Jdk> different = chosen.stream().map(RequestedJdk::jdk).distinct().toList();
    Map<String, Integer> times = new HashMap<>();
    return chosen.stream().map(each -> {
      String label = label(each.jdk(), different) + each.own().label();
      int time = times.merge(label, 1, Integer::sum);
      return new ChosenJdk(time == 1 ? label : label + "#" + time, each.jdk(), each.own());
    }).toList();
  }

  private static String label(Jdk jdk, List<Jdk> different) {
    return FORMS.stream().filter(form -> isUnique(form, jdk, different)).findFirst()
        .orElse(JdkLabels::versionAndVendor).andThen(JdkLabels::clean).apply(jdk);
  }

  private static boolean isUnique(Function<Jdk, String> form, Jdk jdk, List<Jdk> different) {
    String label = clean(form.apply(jdk));
    return !label.isEmpty()
        && different.stream().filter(other -> clean(form.apply(other)).equals(label)).count() == 1;
  }

  private static String clean(String label) {
    return label.replaceAll("[^A-Za-z0-9.+_-]+", "_");
  }

  private static String versionAndVendor(Jdk jdk) {
    String firstWord = jdk.vendor().strip().toLowerCase(Locale.ROOT).split("[^a-z0-9]", 2)[0];
    return jdk.version() + "-" + PRODUCTS.getOrDefault(jdk.vendor(), firstWord.isEmpty() ? "unknown" : firstWord);
  }
}
