package taskmeter.campaign.jdk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.matcher.StringMatcherFactory;

/**
 * The JVM arguments that one runtime has and the others need not have: {@code 25 -XX:+UseZGC}.
 *
 * @param list in the order of the command line
 */
public record OwnArguments(List<String> list) {

  public static final OwnArguments NONE = new OwnArguments(List.of());

  /** The name or home of a JDK may have blanks; its arguments begin with the first word that has a hyphen. */
  private static final Pattern WORD_AND_ARGUMENTS = Pattern.compile("(.*?)(?:\\s+([\"']?-.*))?", Pattern.DOTALL);

  public OwnArguments {
    list = List.copyOf(list);
  }

  /** The arguments after the name of the JDK; quotes protect spaces, as in a shell. */
  static OwnArguments after(String request) {
    return part(request, 2).isEmpty() ? NONE
        : new OwnArguments(new StringTokenizer(part(request, 2), StringMatcherFactory.INSTANCE.splitMatcher(),
            StringMatcherFactory.INSTANCE.quoteMatcher()).getTokenList());
  }

  /** The request without the arguments: the name or home of the JDK. */
  static String name(String request) {
    return part(request, 1);
  }

  private static String part(String request, int group) {
    Matcher matcher = WORD_AND_ARGUMENTS.matcher(request.strip());
    return matcher.matches() && matcher.group(group) != null ? matcher.group(group) : "";
  }

  /** The words that the launcher would take for a main class. */
  List<String> strays() {
    return list.stream().filter(argument -> !argument.startsWith("-") && !argument.startsWith("@")).toList();
  }

  /** The arguments in a label, without the folders of files: {@code +UseZGC} for {@code -XX:+UseZGC}. */
  public String label() {
    return list.stream().map(argument -> argument.replaceFirst("^-XX:", ""))
        .map(argument -> argument.startsWith("+") || argument.startsWith("-") ? argument : "+" + argument)
        .map(argument -> withoutFolders(argument).replaceAll("[^A-Za-z0-9.+_-]+", "_"))
        .collect(Collectors.joining());
  }

  /** The arguments in one line, without the folders of files. */
  public String text() {
    return list.stream().map(OwnArguments::withoutFolders).collect(Collectors.joining(" "));
  }

  static String withoutFolders(String argument) {
    return argument.replaceAll("(?<=[:=@])\\S*/", "");
  }
}
