package taskmeter.protocol;

/**
 * What a reader of the samples may print of a name.
 *
 * @param axis what kind of name it is
 * @param name as in the samples
 * @param position order on its axis, from 1
 * @param title a few words
 * @param meaning a sentence, or empty
 * @param role {@code baseline} or empty
 * @param against the variant that this one is compared with, or empty
 * @param baseline the variant whose cost is subtracted from this one's, or empty for the scenario's only one
 */
public record LabelLine(String axis, String name, int position, String title, String meaning, String role,
    String against, String baseline) {}
