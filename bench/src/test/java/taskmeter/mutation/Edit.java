package taskmeter.mutation;

/**
 * A change in one place of one source file.
 *
 * @param file the path below {@code src/main/java/taskmeter} of its module
 * @param found the text to replace, which must occur exactly once
 * @param instead the new text
 */
record Edit(String file, String found, String instead) {

  Edit {
    if (found.isBlank() || found.equals(instead)) {
      throw new IllegalArgumentException(file + ": found an edit of '" + found + "' to '" + instead
          + "'; expected one that changes a text; fix the edit");
    }
  }

  /** The path below {@code src/main/java}. */
  String path() {
    return "taskmeter/" + file;
  }

  /**
   * Returns the source with the change.
   *
   * @throws IllegalArgumentException if the text does not occur exactly once
   */
  String in(String source) {
    int at = source.indexOf(found);
    if (at < 0 || source.indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException(file + ": found " + (at < 0 ? "nowhere" : "more than once") + " '" + found
          + "'; expected a text that occurs once; fix the edit");
    }
    return source.substring(0, at) + instead + source.substring(at + found.length());
  }
}
