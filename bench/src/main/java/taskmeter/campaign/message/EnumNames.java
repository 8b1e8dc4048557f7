package taskmeter.campaign.message;

import java.util.Arrays;
import java.util.stream.Stream;

/** Finds enum constants by their names in files. */
public final class EnumNames {

  private EnumNames() {}

  /**
   * The constant of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <E> E of(E[] constants, String text) {
    return Stream.of(constants).filter(each -> each.toString().equals(text)).findFirst().orElseThrow(
        () -> new IllegalArgumentException("found '" + text + "'; expected one of " + Arrays.toString(constants)));
  }
}
