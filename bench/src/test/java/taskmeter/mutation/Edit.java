package taskmeter.mutation;

/**
 * A change in one place of one source file.
 *
 * @param file below {@code src/main/java/taskmeter} of its module
 * @param found the text that is there, once
 * @param instead what stands there instead
 */
record Edit(String file, String found, String instead) {

  Edit {
    if (found.isBlank() || found.equals(instead)) {
      throw new IllegalArgumentException(file + ": found an edit of '" + found + "' to '" + instead
          + "', allowed is one that changes a text; mend the edit");
    }
  }

  /** Below {@code src/main/java}. */
  String path() {
    return "taskmeter/" + file;
  }

  /**
   * That source with the change.
   *
   * @throws IllegalArgumentException where the text is not there, or more than once
   */
  String in(String source) {
    int at = source.indexOf(found);
    if (at < 0 || source.indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException(file + ": found " + (at < 0 ? "nowhere" : "more than once") + " '" + found
          + "', allowed is a text that stands there once; mend the edit");
    }
    return source.substring(0, at) + instead + source.substring(at + found.length());
  }
}
