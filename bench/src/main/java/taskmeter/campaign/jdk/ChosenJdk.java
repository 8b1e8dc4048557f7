package taskmeter.campaign.jdk;

import java.util.regex.Pattern;

/**
 * A JDK under the name that results give it.
 *
 * @param label unique within a choice, short, without blanks
 * @param jdk the JDK; of two labels it may be the same
 */
public record ChosenJdk(String label, Jdk jdk) {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9.+#_-]+");

  public ChosenJdk {
    if (!LABEL.matcher(label).matches()) {
      throw new IllegalArgumentException("label '" + label + "': " + LABEL + " is allowed");
    }
  }
}
